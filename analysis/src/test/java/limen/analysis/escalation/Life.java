package limen.analysis.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Times;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// A record as it could stand in the log of a study that finds its dose; days count from its first.
final class Life {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final Instant FIRST = Instant.parse("2027-03-01T08:00:00Z");

    private final SupervisedStudy study;
    private final List<Entry> log = new ArrayList<>();
    private int entries;

    Life(SupervisedStudy study) {
        this.study = study;
    }

    /// The same record, to go on in another way.
    Life(Life other) {
        study = other.study;
        log.addAll(other.log);
        entries = other.entries;
    }

    /// People who each take a capsule of a level on a day, its steps signed before.
    Life takes(int people, int from, int level, double day) {
        for (int person = from; person < from + people; person++) {
            takes(person, level, day);
        }
        return this;
    }

    Life takes(int person, int level, double day) {
        for (var step : study.titration().subList(0, level - 1)) {
            var signed = log.stream()
                    .anyMatch(entry -> id(person).equals(entry.participant())
                            && entry.event() instanceof Oversight.TitrationApproved approved
                            && approved.step().equals(step.code()));
            if (!signed) {
                signs(person, step.code(), day - 0.01);
            }
        }
        var dose = study.levels().orElseThrow().at(level).dose();
        return tells(
                person,
                new Dosing.DoseTaken(
                        null, null, 1, study.isBlinded() ? new Amount.Unknown() : new Amount.Measured(dose, "L")),
                day);
    }

    Life signs(int person, String step, double day) {
        return tells(person, new Oversight.TitrationApproved(step, "asked", 2), day);
    }

    Life hasEvent(int person, int grade, AdverseEvents.Causality causality, double day) {
        return tells(
                person,
                new AdverseEvents.Reported(
                        "Nausea",
                        "felt sick",
                        grade,
                        Set.of(),
                        causality,
                        true,
                        AdverseEvents.Action.NONE,
                        AdverseEvents.Outcome.RECOVERED),
                day);
    }

    Life hasEvent(int person, double day) {
        return hasEvent(person, 3, AdverseEvents.Causality.POSSIBLE, day);
    }

    Life isStopped(int person, String rule, double day) {
        return tells(person, new Oversight.AlarmOpened(Verdict.STOP, new RuleId(rule), "measured"), day);
    }

    Life guesses(int person, GuessedArm arm, int confidence, double day) {
        return tells(person, new Report.AllocationGuessed(null, arm, confidence, Set.of()), day);
    }

    Life feels(int person, int intensity, double day) {
        return tells(person, new Report.EffectReported("euphoria", intensity), day);
    }

    /// The record goes on until a day on which nothing much happens.
    Life until(double day) {
        return study(new StudyEvent.ApprovalExtended("ref", LocalDate.of(2029, 1, 1)), day);
    }

    Life study(StudyEvent event, double day) {
        log.add(Entry.ofStudy(nextId(), new Author(Role.PREPARER, "Pat"), times(day), event));
        return this;
    }

    Life tells(int person, ParticipantEvent event, double day) {
        log.add(Entry.of(nextId(), id(person), new Author(Role.PHYSICIAN, "Dr. Example"), times(day), event));
        return this;
    }

    static ParticipantId id(int person) {
        return new ParticipantId("P%03d".formatted(person));
    }

    EventId lastId() {
        return log.getLast().id();
    }

    List<Entry> log() {
        return List.copyOf(log);
    }

    Escalation.Answered asked() {
        return (Escalation.Answered) asked(study, Role.PHYSICIAN);
    }

    Escalation asked(Protocol protocol, Role role) {
        return Escalation.of(protocol, TABLES, log, role);
    }

    Recommendation recommendation() {
        return asked().recommendation();
    }

    private EventId nextId() {
        return new EventId(new UUID(3, ++entries));
    }

    private static Times times(double day) {
        return Times.now(
                FIRST.plus(Duration.ofMinutes(Math.round(day * 24 * 60))).atZone(ZoneOffset.UTC));
    }
}
