package limen.web.demo;

import java.util.List;
import limen.study.Role;
import limen.web.page.Asset;

/// The entrance of the demo.
///
/// @param now what the clock of the study shows
/// @param isOpened whether the study has ended and its list of capsules was opened
/// @param worthALook people to whom something happened
/// @param people everybody's code
public record DemoPage(String now, boolean isOpened, List<Somebody> worthALook, List<String> people) {
    /// What opens the sealed list of a demo.
    public static final String LIST_PASSPHRASE = "demo demo demo";

    static final String SIMULATED = "Demo: everybody in this study is simulated. Nobody here exists.";

    public DemoPage {
        worthALook = List.copyOf(worthALook);
        people = List.copyOf(people);
    }

    /// Those who conduct the study.
    public List<Role> staff() {
        return List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.PREPARER, Role.MONITOR, Role.STATISTICIAN);
    }

    /// Whom a button names.
    public String title(Role role) {
        return switch (role) {
            case INVESTIGATOR -> "Investigator";
            case PHYSICIAN -> "Study physician";
            case PREPARER -> "Preparer";
            case MONITOR -> "Monitor";
            case STATISTICIAN -> "Statistician";
            case PARTICIPANT, RULES -> throw new IllegalArgumentException(role + " conducts no study");
        };
    }

    /// One of them.
    ///
    /// @param what happened to them, or awaits them
    public record Somebody(String code, String what) {}

    public String simulated() {
        return SIMULATED;
    }

    public String style() {
        return Asset.STUDY.path();
    }
}
