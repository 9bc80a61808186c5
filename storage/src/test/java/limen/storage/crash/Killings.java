package limen.storage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import limen.storage.Recorded;
import org.jspecify.annotations.Nullable;

/// Processes that write into a log and are killed one after the other, and what the log holds after each.
///
/// @param temporary for logs and whatever else is needed
/// @param java how a writing process is started
/// @param shim between the children and the disk; none for the disk as it is
/// @param seed of delays and entries
record Killings(Path temporary, ChildJava java, @Nullable Shim shim, Shim.Mode mode, long seed) {
    private static final int WRITERS = 32;
    /// After so many kills another log is begun, so that beginnings are killed too, and reading all stays quick.
    private static final int KILLS_PER_LOG = 20;
    private static final int LONGEST_START_MILLIS = 1_000;
    private static final int LONGEST_LIFE_MILLIS = 400;

    /// What came of it.
    ///
    /// @param early kills while the log was being opened or made, or the virtual machine began
    record Outcome(
            int kills,
            int early,
            int logs,
            int acknowledged,
            int recovered,
            int lost,
            Shim.Counts counts,
            List<String> wrong) {
        static final Outcome NOTHING = new Outcome(0, 0, 0, 0, 0, 0, new Shim.Counts(0, 0, 0), List.of());

        Outcome killed(boolean early, Shim.Counts more) {
            return new Outcome(
                    kills + 1,
                    this.early + (early ? 1 : 0),
                    logs,
                    acknowledged,
                    recovered,
                    lost,
                    counts.plus(more),
                    wrong);
        }

        Outcome with(Ledger.Found last, List<String> more) {
            return new Outcome(
                    kills,
                    early,
                    logs + 1,
                    acknowledged + last.acknowledged(),
                    recovered + last.recovered(),
                    lost + last.lost(),
                    counts,
                    more);
        }

        String sentence() {
            return "acknowledged %d, recovered %d+%d, lost %d, kills %d (%d of them on opening), logs %d, %s"
                    .formatted(
                            acknowledged,
                            Math.min(acknowledged, recovered),
                            Math.max(0, recovered - acknowledged),
                            lost,
                            kills,
                            early,
                            logs,
                            wrong.isEmpty() ? "chain verified" : "WRONG " + wrong);
        }
    }

    /// A virtual machine that has once run a writer, for those who kill many.
    static ChildJava trained(Path temporary) throws IOException, InterruptedException {
        var into = Files.createTempDirectory(temporary, "java");
        var folder = Files.createDirectory(into.resolve("log"));
        return ChildJava.remembering(into, Writer.class, arguments(folder, 0, 1, 20));
    }

    Outcome run(int kills) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var outcome = Outcome.NOTHING;
        while (outcome.kills() < kills) {
            outcome = oneLog(outcome, Math.min(kills, outcome.kills() + KILLS_PER_LOG), random);
        }
        return outcome;
    }

    private Outcome oneLog(Outcome before, int until, SplittableRandom random)
            throws IOException, InterruptedException {
        var folder = Files.createDirectory(temporary.resolve("log" + before.logs()));
        var ledger = new Ledger(random.nextLong(), WRITERS);
        var outcome = before;
        var wrong = new ArrayList<>(before.wrong());
        var found = ledger.compare(List.of());
        while (outcome.kills() < until) {
            var run = ledger.begin();
            // Where nothing is synced, a log must have been there before that can be lost.
            var mode = this.mode == Shim.Mode.DROP && run == 1 ? Shim.Mode.HOLD : this.mode;
            var early = this.mode != Shim.Mode.DROP && random.nextInt(run == 1 ? 2 : 8) == 0;
            outcome = outcome.killed(early, kill(folder, ledger, run, mode, early, random));
            found = look(folder, ledger, wrong);
        }
        return outcome.with(found, wrong);
    }

    private Shim.Counts kill(
            Path folder, Ledger ledger, int run, Shim.Mode mode, boolean early, SplittableRandom random)
            throws IOException, InterruptedException {
        var scratch = Files.createTempDirectory(temporary, "child");
        var counts = scratch.resolve("counts");
        var child = KilledChild.start(
                java,
                Writer.class,
                arguments(folder, ledger.seed(), run, Integer.MAX_VALUE),
                shim == null ? Map.of() : shim.environment(mode, folder, random.nextLong(), counts),
                scratch,
                line -> acknowledge(ledger, run, line));
        if (early) {
            Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
        } else {
            child.awaitFirstLine();
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        }
        child.kill();
        return shim == null || !Files.exists(counts) ? new Shim.Counts(0, 0, 0) : Shim.Counts.read(counts);
    }

    private static List<String> arguments(Path folder, long seed, int run, int batches) {
        return List.of("" + folder, "" + seed, "" + run, "" + WRITERS, "" + batches);
    }

    private static void acknowledge(Ledger ledger, int run, String line) {
        var words = line.split(" ", -1);
        ledger.acknowledge(run, Integer.parseInt(words[0]), Integer.parseInt(words[1]));
    }

    private static Ledger.Found look(Path folder, Ledger ledger, List<String> wrong) {
        var recorded = new ArrayList<Recorded>();
        try (var log = StudyFolder.openOrCreate(folder)) {
            log.read(0, recorded::add);
        }
        var found = ledger.compare(recorded);
        wrong.addAll(found.wrong());
        StudyFolder.audit(folder).forEach(flaw -> wrong.add(flaw.sentence()));
        return found;
    }
}
