package limen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import limen.evidence.Rules;
import limen.storage.Appended;
import limen.storage.Batch;
import limen.storage.Recorded;
import limen.storage.SealedLog;
import limen.storage.chain.Audit;
import limen.storage.chain.AuditBasis;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.SqliteKeeper;
import limen.storage.key.Opener;
import limen.storage.key.Vault;
import limen.study.Conduct;
import limen.study.Entry;
import limen.study.Evolve;
import limen.study.EvolveStudy;
import limen.study.Findings;
import limen.study.Participant;
import limen.study.ParticipantId;

/// From a closed file with a million entries to the state of everybody, and the audit of the same file.
public final class ColdStartBenchmark {
    private static final Opener OPENER = new Opener.Passphrase("a passphrase of a benchmark");
    private static final int AT_ONCE = 1_000;

    private ColdStartBenchmark() {}

    /// Writes the log if the folder has none, and times what an operator waits for.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws IOException {
        var file = Files.createDirectories(Path.of(arguments[0])).resolve("study.limen");
        if (!Files.exists(file)) {
            write(file);
        }
        System.out.printf("%,d bytes%n", Files.size(file));
        for (int round = 1; round <= 2; round++) {
            timed("open and fold", () -> fold(file));
            timed("audit the chain without a key", () -> audit(file));
        }
    }

    private static void write(Path file) {
        var keeper = SqliteKeeper.create(file);
        var vault = keeper.write(log -> Vault.create(log, "LIMEN-BENCH", OPENER));
        var entries = MillionEntries.inOrder();
        timed("write", () -> {
            try (var log = SealedLog.open(keeper, vault, strands -> {}, InstantSource.system())) {
                for (int from = 0; from < entries.size(); from += AT_ONCE) {
                    var batch = Batch.of(entries.subList(from, Math.min(from + AT_ONCE, entries.size())));
                    if (!(log.append(batch) instanceof Appended.Stored)) {
                        throw new IllegalStateException("A batch was not stored");
                    }
                }
            }
            return entries.size();
        });
    }

    private static int fold(Path file) {
        var keeper = SqliteKeeper.open(file);
        var vault = keeper.read(log -> Vault.open(log, OPENER));
        try (var log = SealedLog.open(keeper, vault, strands -> {}, InstantSource.system())) {
            var state = new State();
            log.read(0, state::add);
            return state.entries;
        }
    }

    private static int audit(Path file) {
        try (var keeper = SqliteKeeper.openForReading(file)) {
            return keeper.read(log -> audit(log));
        }
    }

    private static int audit(Keeper.Reading log) {
        var audit = new Audit(AuditBasis.of("LIMEN-BENCH", log.checkpoints(), log.erased()));
        log.rows(0, audit);
        var report = audit.report();
        if (!report.flaws().isEmpty()) {
            throw new IllegalStateException("Flaws: " + report.flaws());
        }
        return report.rows();
    }

    private interface Work {
        int run();
    }

    private static void timed(String what, Work work) {
        var start = System.nanoTime();
        var entries = work.run();
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-32s %,9d entries in %6.2f s, %,9.0f per second%n", what, entries, seconds, entries / seconds);
    }

    /// Everything that a server knows once it has started.
    private static final class State {
        private final Evolve evolve = new Evolve(new Findings((name, answers) -> Map.of()));
        private final EvolveStudy evolveStudy = new EvolveStudy(Rules.reviewed()::find);
        private final Map<ParticipantId, Participant> people = new HashMap<>();
        private Conduct conduct = Conduct.NEW;
        private int entries;

        void add(Recorded recorded) {
            entries++;
            switch (recorded) {
                case Recorded.Kept kept -> fold(kept.entry());
                case Recorded.Erased erased -> {}
            }
        }

        private void fold(Entry entry) {
            var who = entry.participant();
            if (who != null) {
                var person = people.computeIfAbsent(who, Participant::unknown);
                people.put(who, evolve.participant(person, entry));
            }
            conduct = evolveStudy.after(conduct, entry);
        }
    }
}
