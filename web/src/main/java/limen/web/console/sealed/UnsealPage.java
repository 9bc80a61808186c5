package limen.web.console.sealed;

/// The page on which somebody opens the list for their own session.
///
/// @param sealed whether there is one
/// @param until when it is open, as a clock shows it; empty if it is not
/// @param onward where to go with the open list
/// @param fault why it did not open; empty if nothing is wrong
public record UnsealPage(boolean sealed, String until, String onward, String fault) {
    public String where() {
        return onward.equals("/staff/kits") ? "Kits" : "Board";
    }
}
