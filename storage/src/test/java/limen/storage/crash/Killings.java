package limen.storage.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.random.RandomGenerator;
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
    private static final int LONGEST_SILENCE_MILLIS = 120_000;
    private static final int LONGEST_LIFE_MILLIS = 600;
    private static final int LONGEST_DEED_MICROS = 10_000;
    private static final int DEEDS = 20;
    /// So many take so long that somebody wants to know how far it is.
    private static final int HOURS = 1_000;

    /// A virtual machine that has once run a writer, for those who kill many.
    static ChildJava trained(Path temporary) throws IOException, InterruptedException {
        var into = Files.createTempDirectory(temporary, "java");
        var victim = new Victim(Files.createDirectory(into.resolve("log")), 0, 1);
        return ChildJava.remembering(into, Writer.class, arguments(victim, 1, 1, DEEDS));
    }

    Outcome run(int kills) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var outcome = Outcome.NOTHING;
        while (outcome.kills() < kills) {
            outcome = outcome.plus(oneLog(outcome.logs(), Math.min(KILLS_PER_LOG, kills - outcome.kills()), random));
            if (kills >= HOURS) {
                System.out.printf("so far: %s%n", outcome.sentence());
            }
        }
        return outcome;
    }

    private Outcome oneLog(int number, int kills, SplittableRandom random) throws IOException, InterruptedException {
        var folder = Files.createDirectory(temporary.resolve("log" + number));
        var victim = new Victim(folder, random.nextLong(), WRITERS);
        var outcome = Outcome.NOTHING;
        while (outcome.kills() < kills && victim.opens()) {
            outcome = outcome.plus(kill(victim, random));
            victim.look();
        }
        return outcome.plus(victim.outcome(temporary.resolve("restored" + number)));
    }

    /// @return this one kill
    private Outcome kill(Victim victim, SplittableRandom random) throws IOException, InterruptedException {
        var run = victim.begin();
        // Where nothing is synced, a log must have been there before that can be lost.
        var mode = this.mode == Shim.Mode.DROP && run == 1 ? Shim.Mode.HOLD : this.mode;
        var early = this.mode != Shim.Mode.DROP && random.nextInt(run == 1 ? 2 : 8) == 0;
        var scratch = Files.createTempDirectory(temporary, "child");
        var counts = scratch.resolve("counts");
        var busy = mode == Shim.Mode.DROP;
        var deeds = new CountDownLatch(busy ? DEEDS : 1 + random.nextInt(2));
        var stored = new CountDownLatch(1);
        var kind = Deed.Kind.values()[random.nextInt(Deed.Kind.values().length)];
        var child = KilledChild.start(
                java,
                Writer.class,
                arguments(victim, run, WRITERS, Integer.MAX_VALUE),
                shim == null ? Map.of() : shim.environment(mode, victim.folder(), random.nextLong(), counts),
                scratch,
                line -> {
                    victim.hear(run, line, deed -> {
                        if (busy || deed.kind() == kind) {
                            deeds.countDown();
                        }
                    });
                    if (line.startsWith("+")) {
                        stored.countDown();
                    }
                });
        if (early) {
            Thread.sleep(random.nextInt(LONGEST_START_MILLIS));
        } else {
            child.awaitFirstLine();
            child.await(stored, LONGEST_SILENCE_MILLIS);
            live(child, busy, deeds, random);
        }
        child.kill();
        return Outcome.NOTHING.killed(
                early, shim == null || !Files.exists(counts) ? new Shim.Counts(0, 0, 0) : Shim.Counts.read(counts));
    }

    /// Until any moment, or until something has just begun.
    ///
    /// @param busy whether it must have done something before
    private static void live(KilledChild child, boolean busy, CountDownLatch deeds, RandomGenerator random)
            throws InterruptedException {
        if (!busy && random.nextBoolean()) {
            Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
        } else {
            child.await(deeds, 3 * LONGEST_LIFE_MILLIS);
            Thread.sleep(Duration.ofNanos(1_000L * random.nextInt(LONGEST_DEED_MICROS)));
        }
    }

    private static List<String> arguments(Victim victim, int run, int writers, int batches) {
        return List.of("" + victim.folder(), "" + victim.seed(), "" + run, "" + writers, "" + batches, victim.key());
    }
}
