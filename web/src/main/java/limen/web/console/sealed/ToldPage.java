package limen.web.console.sealed;

import java.util.List;

/// The page that tells what one person was given. It is made once and kept nowhere.
///
/// @param code of the person; empty if there is nothing to tell
/// @param agreed who agreed
public record ToldPage(String code, String agreed, List<Given> given) {
    static final ToldPage NOTHING = new ToldPage("", "", List.of());

    public ToldPage {
        given = List.copyOf(given);
    }

    public boolean isEmpty() {
        return code.isEmpty();
    }
}
