package limen.analysis.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import limen.evidence.RuleId;
import limen.notation.Parsed;
import limen.study.Admission;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Author;
import limen.study.Correctable;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.Rights;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.StudyEvent.AllocationsOpened.Opened;
import limen.study.Times;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;

/// A record of a few people in weekly periods, written by hand; days count from the first of the course.
final class TinyRecord {
    static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
    private static final Instant MIDNIGHT = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final String HASH = "00".repeat(32);

    private final SupervisedStudy study = study();
    private final List<Entry> log = new ArrayList<>();
    private final List<Opened> list = new ArrayList<>();
    private int entries;

    TinyRecord() {}

    /// The same so far, to go on in another way.
    TinyRecord(TinyRecord other) {
        log.addAll(other.log);
        list.addAll(other.list);
        entries = other.entries;
    }

    /// Puts the last entry right, on the day that it was about.
    TinyRecord corrects(String person, Correctable right, double day) {
        return tells(person, new Rights.EntryCorrected(log.getLast().id(), right, null, "mistyped"), day);
    }

    /// Somebody whose periods hold these arms.
    TinyRecord has(String person, String... arms) {
        var all = new ArrayList<>(List.of(arms));
        while (all.size() < study.course().periods()) {
            all.add(arms[all.size() % arms.length]);
        }
        list.add(new Opened(new ParticipantId(person), all));
        return tells(person, new Admission.CourseStarted(FIRST, ZoneId.of("UTC")), 0);
    }

    TinyRecord mood(String person, double day, int mood) {
        return tells(person, new Report.CheckInAnswered("LIMEN-DAY", Map.of("mood", mood), Map.of()), day);
    }

    TinyRecord guess(String person, double day, GuessedArm guess, int confidence) {
        return tells(person, new Report.AllocationGuessed(null, guess, confidence, Set.of()), day);
    }

    TinyRecord capsule(String person, double day) {
        return tells(person, new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()), day);
    }

    TinyRecord event(String person, double day, boolean serious) {
        return tells(
                person,
                new AdverseEvents.Reported(
                        "Nausea",
                        "felt sick",
                        2,
                        serious ? Set.of(AdverseEvents.Seriousness.HOSPITALISATION) : Set.of(),
                        AdverseEvents.Causality.POSSIBLE,
                        true,
                        AdverseEvents.Action.NONE,
                        AdverseEvents.Outcome.RECOVERED),
                day);
    }

    TinyRecord stopped(String person, String rule, double day) {
        return tells(person, new Oversight.DosingStopped(new RuleId(rule), "measured"), day);
    }

    TinyRecord tells(String person, ParticipantEvent event, double day) {
        log.add(Entry.of(id(), new ParticipantId(person), new Author(Role.PHYSICIAN, "Dr. Example"), at(day), event));
        return this;
    }

    TinyRecord study(StudyEvent event, double day) {
        log.add(Entry.ofStudy(id(), new Author(Role.PREPARER, "Pat"), at(day), event));
        return this;
    }

    TinyRecord locked(double day) {
        return study(new StudyEvent.DataLocked("over"), day);
    }

    TinyRecord opened(double day) {
        return study(new StudyEvent.AllocationsOpened(HASH, List.copyOf(list)), day);
    }

    StudyRecord upToTheLock() {
        return StudyRecord.upToTheLock(study, TABLES, log);
    }

    StudyRecord whole() {
        return StudyRecord.whole(study, TABLES, log);
    }

    RecordFindings findings() {
        return RecordFindings.of(upToTheLock(), TABLES.rulesOf(study));
    }

    private EventId id() {
        return new EventId(new UUID(9, ++entries));
    }

    private static Times at(double day) {
        return Times.now(
                MIDNIGHT.plus(Duration.ofMinutes(Math.round(day * 24 * 60))).atZone(ZoneOffset.UTC));
    }

    private static SupervisedStudy study() {
        try {
            var text = Files.readString(Path.of("../examples/protocols/n-of-1.yaml"));
            return switch (ProtocolFile.read(text)) {
                case Parsed.Read<Protocol>(var protocol) -> (SupervisedStudy) protocol;
                case Parsed.Faulty<Protocol>(var faults) -> throw new IllegalStateException(faults.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
