package limen.web.console.sealed;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import limen.study.Entry;
import limen.study.StudyEvent;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import limen.web.console.Team;

/// How far the end of a study has come, as its record says it.
final class Steps {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Team team;

    Steps(Team team) {
        this.team = team;
    }

    FinalPage page(
            Visitor.Conducting visitor, String id, String reason, String fault, String found, Signatures.Proof proof) {
        var allocations = team.study().conduct().allocations();
        var opened = first(StudyEvent.AllocationsOpened.class);
        return new FinalPage(
                visitor,
                steps(opened),
                Objects.requireNonNullElse(allocations.sealed(), ""),
                found.isEmpty()
                        ? opened.map(entry -> ((StudyEvent.AllocationsOpened) entry.event()).sha256())
                                .orElse("")
                        : found,
                allocations.locked() ? "" : going(),
                id,
                reason,
                fault,
                FinalPage.act(visitor.role(), allocations),
                proof);
    }

    private List<FinalPage.Step> steps(Optional<Entry> opened) {
        return List.of(
                step(
                        "List sealed, fingerprint published",
                        first(StudyEvent.AllocationsSealed.class),
                        "The preparer seals it before the first capsule."),
                step("Data locked", first(StudyEvent.DataLocked.class), "The investigator locks them, with a reason."),
                step(
                        "List opened and held against its fingerprint",
                        opened,
                        "The preparer opens it with its passphrase."),
                new FinalPage.Step(
                        "Results may speak of arms",
                        opened.isPresent(),
                        opened.isPresent() ? "since the list is open." : "Once the list is open."));
    }

    private FinalPage.Step step(String title, Optional<Entry> done, String who) {
        return new FinalPage.Step(
                title,
                done.isPresent(),
                done.map(entry -> "%s, %s"
                                .formatted(
                                        entry.author().name(),
                                        MOMENT.format(team.at(entry.times().recordedAt()))))
                        .orElse(who));
    }

    private Optional<Entry> first(Class<? extends StudyEvent> kind) {
        return team.study().history().stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .findFirst();
    }

    private String going() {
        var now = team.at(team.now()).toLocalDate();
        var days = team.protocol().course().days();
        var going = team.study().people().stream()
                .map(id -> team.study().situation(id).person())
                .filter(person -> person.standing().isEnrolled() && !person.hasStopped())
                .filter(person -> {
                    var first = person.standing().firstDay();
                    return first == null || now.isBefore(first.plusDays(days));
                })
                .count();
        return switch ((int) going) {
            case 0 -> "";
            case 1 -> "One person is still within their course: what they tell after the lock belongs to no analysis.";
            default ->
                "%d people are still within their course: what they tell after the lock belongs to no analysis."
                        .formatted(going);
        };
    }
}
