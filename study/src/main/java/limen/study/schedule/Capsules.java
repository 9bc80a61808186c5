package limen.study.schedule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import limen.study.Participant;
import limen.study.Readings;
import limen.study.protocol.Assessment;
import limen.study.protocol.SupervisedStudy;

/// The planned capsules that are to come, each with what is asked before it. Only a supervised study has any.
record Capsules(SupervisedStudy study, Participant participant, Instant at, Instant until) {
    List<Due> all() {
        var checks = study.assessments().stream()
                .filter(assessment -> assessment.when() instanceof Assessment.When.BeforeEachDose)
                .toList();
        return Slots.of(study, participant, at).stream()
                .filter(slot -> slot.state().isToCome())
                .flatMap(slot -> Stream.concat(
                        checks.stream().filter(check -> !isDone(check, slot)).map(check -> check(check, slot)),
                        Stream.of(capsule(slot))))
                .filter(due -> !due.opens().isAfter(until))
                .toList();
    }

    private Due capsule(Slot slot) {
        var holds = participant.supervision().standing();
        var state = holds.isEmpty() ? state(slot.opens()) : new DueState.Held(holds);
        return new Due(
                new Task.TakeCapsule(slot.id()),
                slot.id().toString(),
                slot.planned(),
                slot.opens(),
                slot.closes(),
                state);
    }

    private Due check(Assessment check, Slot slot) {
        var opens = opens(slot);
        var task = new Task.Assess(check, slot.id());
        return new Due(task, slot.id().toString(), slot.planned(), opens, slot.closes(), state(opens));
    }

    /// An answer that is no longer current when the capsule could be taken is asked for again.
    private boolean isDone(Assessment check, Slot slot) {
        var current = at.minus(Readings.CURRENT);
        var from = current.isAfter(opens(slot)) ? current : opens(slot);
        return participant.answered().has(check.what(), from, slot.closes());
    }

    private static Instant opens(Slot slot) {
        return slot.opens().minus(Readings.CURRENT);
    }

    private DueState state(Instant opens) {
        return at.isBefore(opens) ? new DueState.Ahead() : new DueState.Open();
    }
}
