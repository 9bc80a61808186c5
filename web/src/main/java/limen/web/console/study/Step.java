package limen.web.console.study;

import java.util.ArrayList;
import java.util.List;
import limen.study.Entry;
import limen.study.Role;
import limen.study.StudyEvent;
import org.jspecify.annotations.Nullable;

/// One step on the way from a draft to an active study.
///
/// @param done whether it is taken; the first that is not is what comes next
public record Step(String name, String words, boolean done) {
    /// All of them for the version in force, in order.
    ///
    /// @param history of the study, the oldest first
    static List<Step> of(Stand stand, List<Entry> history) {
        var steps = new ArrayList<Step>();
        var authority = stand.conduct().authority();
        var approval = stand.protocol().approval();
        steps.add(new Step("Draft", "version " + stand.version(), true));
        steps.add(new Step("Checked", "no fault, and every ceiling kept", true));
        var sealed = stand.conduct().allocations().sealed();
        if (stand.protocol().isBlinded()) {
            steps.add(new Step(
                    "List sealed",
                    sealed == null ? "the preparer makes it" : "SHA-256 " + sealed.substring(0, 12) + "…",
                    sealed != null));
        }
        steps.add(signature(stand, history, Role.INVESTIGATOR, "Investigator", approval.investigator()));
        steps.add(signature(stand, history, Role.PHYSICIAN, "Study physician", approval.physician()));
        var active = authority.activated();
        steps.add(new Step(
                "Active",
                active == null
                        ? "nobody has activated it"
                        : "since " + Spans.moment(stand.team().at(active)),
                active != null));
        return steps;
    }

    private static Step signature(Stand stand, List<Entry> history, Role role, String title, String expected) {
        var signed = stand.conduct().authority().signatures().get(role);
        if (signed == null) {
            return new Step(title, expected + " has not signed", false);
        }
        var entry = lastSignature(history, role);
        return new Step(
                title,
                "signed by " + signed
                        + (entry == null
                                ? ""
                                : ", "
                                        + Spans.moment(
                                                stand.team().at(entry.times().occurred()))),
                true);
    }

    private static @Nullable Entry lastSignature(List<Entry> history, Role role) {
        return history.stream()
                .filter(entry -> entry.event() instanceof StudyEvent.ProtocolSigned
                        && entry.author().role() == role)
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
