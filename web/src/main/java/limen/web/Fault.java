package limen.web;

/// What a page says that could not be shown.
///
/// @param status of HTTP
public record Fault(int status, String title, String sentence) {
    static Fault of(int status) {
        return switch (status) {
            case 404 ->
                new Fault(
                        404,
                        "There is no page here.",
                        "The address may have been typed with a slip, or the page has moved. Everything there is can be reached from the front page.");
            case 405 ->
                new Fault(
                        405,
                        "This page cannot be asked that way.",
                        "It answers what a link or its own form sends, and nothing else.");
            case 413 ->
                new Fault(
                        413,
                        "That was too much text.",
                        "Nothing of it was read or kept. A list of medicines fits into a few lines.");
            case 421 ->
                new Fault(
                        421,
                        "This is not the address of these pages.",
                        "They answer under the name they were opened with, and under no other. Please use the address that Limen printed.");
            default ->
                status >= 400 && status < 500
                        ? new Fault(
                                status,
                                "This could not be read.",
                                "Something in the address or the form has a shape that no page here expects. Nothing was kept.")
                        : new Fault(
                                status,
                                "This page failed, and that is our fault.",
                                "Nothing that you typed was kept. Trying again may help; the other pages do not depend on this one.");
        };
    }
}
