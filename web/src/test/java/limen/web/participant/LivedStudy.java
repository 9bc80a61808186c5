package limen.web.participant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import limen.capture.LiveStudy;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Documents;
import limen.storage.SealedLog;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.Role;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;

/// A rehearsed study in memory that was lived until some moment. Nobody in it exists.
record LivedStudy(LiveStudy study, List<Entry> proposals, AtomicReference<Instant> clock, int[] next)
        implements AutoCloseable {
    private static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());

    static LivedStudy of(String example, int participants, long seed) {
        var text = text(example);
        var protocol = ((Parsed.Read<Protocol>) ProtocolFile.read(text)).value();
        var plan = new Rehearsal.Plan(
                participants, seed, LocalDate.parse("2027-03-01"), ZoneId.of("Europe/Zurich"), Assumptions.byDefault());
        var keeper = new MemoryKeeper();
        var vault = keeper.write(log -> {
            var made = Vault.create(
                    log,
                    "LIMEN-TEST",
                    "first",
                    new Opener.Passphrase("a passphrase of a test"),
                    new Stretching(8, 1, 1));
            new Documents(made).put(log, Documents.PROTOCOL, text);
            return made;
        });
        var clock = new AtomicReference<>(Instant.parse("2027-01-01T00:00:00Z"));
        var log = SealedLog.open(keeper, vault, _ -> {}, clock::get);
        var study = ((LiveStudy.Opened.Ready) LiveStudy.open(log, TABLES, clock::get)).study();
        var proposals = Rehearsal.of(protocol, TABLES, plan, _ -> {}).log().stream()
                .filter(entry -> entry.author().role() != Role.RULES)
                .toList();
        return new LivedStudy(study, proposals, clock, new int[1]);
    }

    LivedStudy until(Instant moment) {
        while (next[0] < proposals.size()
                && !proposals.get(next[0]).times().recordedAt().isAfter(moment)) {
            var entry = proposals.get(next[0]++);
            clock.set(entry.times().recordedAt());
            study.propose(entry);
        }
        clock.set(moment);
        return this;
    }

    @Override
    public void close() {
        study.close();
    }

    private static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
