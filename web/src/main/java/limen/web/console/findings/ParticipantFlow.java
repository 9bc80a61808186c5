package limen.web.console.findings;

import java.util.List;
import java.util.function.Predicate;
import limen.analysis.record.Somebody;
import limen.analysis.record.StudyRecord;
import limen.study.Participant;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;

/// Who takes part and what became of the planned capsules, all arms together.
public record ParticipantFlow(List<Count> people, List<Count> capsules) {
    public ParticipantFlow {
        people = List.copyOf(people);
        capsules = List.copyOf(capsules);
    }

    /// So many of a kind.
    public record Count(String what, long count) {}

    static ParticipantFlow of(StudyRecord log) {
        var slots = log.begun().stream()
                .flatMap(person -> Slots.of(log.study(), person.known(), log.until()).stream())
                .toList();
        return new ParticipantFlow(
                List.of(
                        people(log, "screened", person -> person.standing().screenedAt() != null),
                        people(log, "enrolled", person -> person.standing().isEnrolled()),
                        people(
                                log,
                                "began the course",
                                person -> person.standing().hasBegun()),
                        people(
                                log,
                                "stopped, not by their own decision",
                                person -> person.supervision().stop() != null
                                        && person.standing().left() == null),
                        people(
                                log,
                                "left by their own decision",
                                person -> person.standing().left() != null),
                        new Count("took their data back, and are in no number here", log.withdrawn()),
                        new Count("had their record erased", log.erased())),
                List.of(
                        new Count("taken as planned", in(slots, Slot.State.TAKEN)),
                        new Count("left out, held, or after a stop", in(slots, Slot.State.LEFT_OUT)),
                        new Count("missed", in(slots, Slot.State.MISSED)),
                        new Count("taken without being planned", unplanned(log)),
                        new Count("still to come", in(slots, Slot.State.LATER) + in(slots, Slot.State.OPEN))));
    }

    private static Count people(StudyRecord log, String what, Predicate<Participant> is) {
        return new Count(
                what, log.people().stream().map(Somebody::known).filter(is).count());
    }

    private static long in(List<Slot> slots, Slot.State state) {
        return slots.stream().filter(slot -> slot.state() == state).count();
    }

    private static long unplanned(StudyRecord log) {
        return log.people().stream()
                .flatMap(person -> person.known().doses().taken().stream())
                .filter(taken -> taken.slot() == null)
                .count();
    }
}
