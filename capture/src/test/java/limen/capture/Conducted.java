package limen.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import limen.notation.Parsed;
import limen.simulation.Assumptions;
import limen.simulation.Rehearsal;
import limen.storage.Documents;
import limen.storage.EventLog;
import limen.storage.Recorded;
import limen.storage.SealedLog;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.MemoryKeeper;
import limen.storage.keeper.Tag;
import limen.storage.key.Opener;
import limen.storage.key.Stretching;
import limen.storage.key.Vault;
import limen.study.Entry;
import limen.study.decision.Tables;
import limen.study.instrument.InstrumentObservations;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;

/// A study in memory, to be conducted by one or more. Nobody in it exists.
final class Conducted {
    static final Tables TABLES = Tables.reviewed(InstrumentObservations.shipped());
    private static final Opener OPENER = new Opener.Passphrase("a passphrase of a test");
    /// So that a test need not wait; real locks take the default.
    private static final Stretching QUICK = new Stretching(8, 1, 1);

    private final Keeper keeper;
    private final Map<Tag, Blob> remembered = new HashMap<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-03-02T12:00:00Z"));

    private Conducted(Keeper keeper) {
        this.keeper = keeper;
    }

    /// A new study by a protocol of the examples.
    static Conducted by(String example) {
        return in(new MemoryKeeper(), text(example));
    }

    static Conducted in(Keeper keeper, String protocol) {
        keeper.write(log -> {
            var vault = Vault.create(log, "LIMEN-TEST", "first", OPENER, QUICK);
            new Documents(vault).put(log, Documents.PROTOCOL, protocol);
            return vault;
        });
        return new Conducted(keeper);
    }

    static String text(String example) {
        try {
            return Files.readString(Path.of("..", "examples", "protocols", example));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Protocol protocol(String example) {
        return ((Parsed.Read<Protocol>) ProtocolFile.read(text(example))).value();
    }

    /// What virtual people and a virtual clinic do in it.
    static Rehearsal rehearsed(String example, int participants, long seed) {
        var plan = new Rehearsal.Plan(
                participants, seed, LocalDate.parse("2027-03-01"), ZoneId.of("Europe/Berlin"), Assumptions.byDefault());
        return Rehearsal.of(protocol(example), TABLES, plan, _ -> {});
    }

    EventLog log() {
        return SealedLog.open(keeper, keeper.read(log -> Vault.open(log, OPENER)), remembered::putAll, now::get);
    }

    /// Somebody who conducts it.
    LiveStudy open() {
        return ((LiveStudy.Opened.Ready) LiveStudy.open(log(), TABLES, now::get)).study();
    }

    void setClock(Instant to) {
        now.set(to);
    }

    /// What is on the disk.
    static List<Entry> written(EventLog log) {
        var entries = new ArrayList<Entry>();
        log.read(0, place -> {
            if (place instanceof Recorded.Kept kept) {
                entries.add(kept.entry());
            }
        });
        return entries;
    }
}
