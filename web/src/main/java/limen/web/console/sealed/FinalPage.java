package limen.web.console.sealed;

import java.util.List;
import limen.study.Allocations;
import limen.study.Role;
import limen.web.access.Signatures;
import limen.web.access.Visitor;

/// The page on which the study is locked and its list opened for all.
///
/// @param steps in their order
/// @param published the fingerprint that was published; empty if no list was sealed
/// @param found the fingerprint of what was opened, or was tried a moment ago; empty before
/// @param going what is still going on, in one sentence; empty if nothing is
/// @param reason as it was typed
/// @param fault why nothing was done; empty if nothing is wrong
/// @param act what whoever looks can do now
public record FinalPage(
        Visitor.Conducting visitor,
        List<Step> steps,
        String published,
        String found,
        String going,
        String id,
        String reason,
        String fault,
        Act act,
        Signatures.Proof proof) {
    public FinalPage {
        steps = List.copyOf(steps);
    }

    /// What somebody can do on this page.
    public enum Act {
        LOCK,
        OPEN,
        NOTHING
    }

    /// A step towards the end.
    ///
    /// @param words who did it and when, or who has to
    public record Step(String title, boolean done, String words) {}

    static String step(Allocations allocations) {
        if (allocations.sealed() == null) {
            return "No list has been sealed in this study.";
        }
        if (!allocations.locked()) {
            return "The data are not locked, so the list stays sealed.";
        }
        return allocations.opened()
                ? "The data are locked and the list is open: results may speak of arms."
                : "The data are locked. The preparer opens the list next.";
    }

    static Act act(Role role, Allocations allocations) {
        if (allocations.sealed() == null || allocations.opened()) {
            return Act.NOTHING;
        }
        if (!allocations.locked()) {
            return role == Role.INVESTIGATOR ? Act.LOCK : Act.NOTHING;
        }
        return role == Role.PREPARER ? Act.OPEN : Act.NOTHING;
    }

    public boolean differs() {
        return !found.isEmpty() && !found.equals(published);
    }

    public String publishedGrouped() {
        return Fingerprints.grouped(published);
    }

    public String foundGrouped() {
        return Fingerprints.grouped(found);
    }

    public String meaning() {
        return switch (act) {
            case LOCK ->
                "I, %s, as investigator, lock the data of this study. What is told for somebody's protection still enters the record, and no analysis."
                        .formatted(visitor.name());
            case OPEN ->
                "I, %s, as preparer, open the list of allocations of this study for good.".formatted(visitor.name());
            case NOTHING -> "";
        };
    }
}
