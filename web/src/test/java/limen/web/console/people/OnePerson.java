package limen.web.console.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Batch;
import limen.storage.Documents;
import limen.storage.SealedLog;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Author;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.Times;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;

/// A study in memory with one simulated person in the middle of their course, and a clock that a test moves.
final class OnePerson implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final Instant BEGIN = Instant.parse("2027-04-09T06:10:00Z");
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    final ParticipantId id;
    final LiveStudy study;
    final SupervisedStudy protocol;
    private Instant now = BEGIN;

    private OnePerson(String text, SupervisedStudy protocol, List<Entry> lived, ParticipantId id) {
        this.id = id;
        this.protocol = protocol;
        var keeper = new MemoryKeeper();
        var vault = keeper.write(rows -> {
            var made = Vault.create(
                    rows,
                    "LIMEN-TEST",
                    "first",
                    new Opener.Passphrase("a passphrase of a test"),
                    new Stretching(8, 1, 1));
            new Documents(made).put(rows, Documents.PROTOCOL, text);
            return made;
        });
        var log = SealedLog.open(keeper, vault, _ -> {}, () -> now);
        log.append(Batch.of(lived));
        study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, TABLES, () -> now)).study();
    }

    /// What many such studies begin with.
    record Lived(String text, SupervisedStudy protocol, List<Entry> entries) {
        static Lived of(String text, String code) {
            var protocol = (SupervisedStudy) ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
            var plan = new Rehearsal.Plan(24, 7, LocalDate.of(2027, 3, 1), ZONE, Assumptions.byDefault());
            var entries = Rehearsal.of(protocol, TABLES, plan, _ -> {}).log().stream()
                    .takeWhile(entry -> !entry.times().recordedAt().isAfter(BEGIN))
                    .filter(entry -> entry.participant() == null
                            || entry.participant().text().equals(code))
                    .toList();
            return new Lived(text, protocol, entries);
        }

        OnePerson person(String code) {
            return new OnePerson(text, protocol, entries, new ParticipantId(code));
        }
    }

    OnePerson later(Duration by) {
        now = now.plus(by);
        return this;
    }

    Instant now() {
        return now;
    }

    Clock clock() {
        return new Clock(now, ZONE);
    }

    Receipt tell(Role role, ParticipantEvent event) {
        return tell(UUID.randomUUID(), role, event);
    }

    Receipt tell(UUID entry, Role role, ParticipantEvent event) {
        var name = role == Role.PARTICIPANT ? id.text() : "Dr " + role;
        return study.propose(
                Entry.of(new EventId(entry), id, new Author(role, name), Times.now(now.atZone(ZONE)), event));
    }

    PersonPage page() {
        return new PersonPages(protocol, study.situation(id), study.entries(id), clock()).page();
    }

    @Override
    public void close() {
        study.close();
    }
}
