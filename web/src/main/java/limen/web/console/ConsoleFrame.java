package limen.web.console;

import java.util.List;
import limen.evidence.Codes;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import limen.web.page.Asset;
import org.jspecify.annotations.Nullable;

/// What stands around a page of the console.
///
/// @param title what tabs and histories show: neutral, and nobody's code
/// @param tab null if it is none of those that each page names
/// @param simulated what is said where nobody in the study exists; empty where people do
public record ConsoleFrame(String title, @Nullable ConsoleTab tab, String simulated, Visitor.Conducting visitor) {
    /// Those that open to the visitor. Where nobody signs in, as in a demo, nobody is invited either.
    public List<ConsoleTab> tabs() {
        return ConsoleTab.of(visitor.role()).stream()
                .filter(tab -> tab != ConsoleTab.INVITE || hasAccount())
                .toList();
    }

    public String name() {
        return visitor.name();
    }

    public String role() {
        return Codes.of(visitor.role()).replace("physician", "study physician");
    }

    public boolean hasAccount() {
        return Doors.hasAccount();
    }

    /// What the way out carries.
    public Csrf csrf() {
        return Doors.csrf();
    }

    public String style() {
        return Asset.CONSOLE.path();
    }

    public String script() {
        return Asset.STUDY_SCRIPT.path();
    }

    /// What asks a device for a passkey beneath something signed.
    public String passkeyScript() {
        return Asset.PASSKEY_SCRIPT.path();
    }
}
