package limen.web.console.study;

import java.util.List;

/// Where a new text of the protocol is brought.
///
/// @param text in force, or as it was typed
/// @param notice above everything; empty if there is none
/// @param faults that the check found, each with its line
public record AmendPage(String version, String text, String notice, List<String> faults) {
    public AmendPage {
        faults = List.copyOf(faults);
    }
}
