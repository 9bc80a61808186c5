package limen.web.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.safety.Value;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.SealedLog;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.Oversight;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Report;
import limen.study.Role;
import limen.study.StudyEvent;
import limen.study.Supervision;
import limen.study.Times;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;

/// A study in memory in which people feel unwell, and a clock that a test moves. Nobody in it exists.
final class Alarmed implements AutoCloseable {
    private static final Author MONITOR = new Author(Role.MONITOR, "M. Example");
    private final EventLog log;
    private volatile Instant now = Instant.parse("2027-03-02T12:00:00Z");
    final InstantSource clock = () -> now;
    private LiveStudy study;

    Alarmed() {
        var keeper = new MemoryKeeper();
        var vault = keeper.write(rows -> {
            var made = Vault.create(
                    rows,
                    "LIMEN-TEST",
                    "first",
                    new Opener.Passphrase("a passphrase of a test"),
                    new Stretching(8, 1, 1));
            new Documents(made).put(rows, Documents.PROTOCOL, protocol());
            return made;
        });
        log = SealedLog.open(keeper, vault, _ -> {}, clock);
        study = opened();
    }

    private LiveStudy opened() {
        return ((LiveStudy.Opened.Ready) LiveStudy.open(log, Tables.reviewed(InstrumentObservations.shipped()), clock))
                .study();
    }

    private static String protocol() {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", "parallel-groups.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LiveStudy study() {
        return study;
    }

    /// As after a restart: everything is read anew from the record.
    LiveStudy again() {
        study = opened();
        return study;
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    void isUnwell(String code) {
        write(code, new Author(Role.PARTICIPANT, code), new Report.UnwellReported(Map.of("chest_pain", Value.yes())));
    }

    void readsAll(String code) {
        for (var alarm :
                study.situation(new ParticipantId(code)).person().supervision().alarms()) {
            write(code, new Author(Role.PHYSICIAN, "B. Example"), new Oversight.AlarmRead(alarm.entry(), "I call"));
        }
    }

    /// Somebody stops the whole study.
    ///
    /// @return the id of the entry
    EventId stops(String reason) {
        var id = new EventId(UUID.randomUUID());
        write(Entry.ofStudy(id, MONITOR, times(), new StudyEvent.StudyStopped(null, reason)));
        return id;
    }

    void readsStop(EventId stop) {
        write(Entry.ofStudy(
                new EventId(UUID.randomUUID()),
                MONITOR,
                times(),
                new StudyEvent.StopAlarm(new Oversight.AlarmRead(stop, "I call"))));
    }

    private void write(String code, Author author, ParticipantEvent event) {
        write(Entry.of(new EventId(UUID.randomUUID()), new ParticipantId(code), author, times(), event));
    }

    private Times times() {
        return new Times(null, now.atZone(ZoneOffset.UTC), now);
    }

    private void write(Entry entry) {
        var receipt = study.propose(entry);
        if (!(receipt instanceof Receipt.Entered)) {
            throw new AssertionError(receipt.toString());
        }
    }

    /// What the record says was sent about somebody.
    List<Oversight.AlarmSent> sent(String code) {
        return study.entries(new ParticipantId(code)).stream()
                .map(Entry::event)
                .filter(Oversight.AlarmSent.class::isInstance)
                .map(Oversight.AlarmSent.class::cast)
                .toList();
    }

    /// What it says was sent about the study as a whole.
    List<Oversight.AlarmSent> sentOfStops() {
        return study.conduct().stops().messages().sent().stream()
                .map(Supervision.Sent::what)
                .toList();
    }

    @Override
    public void close() {
        study.close();
    }
}
