package limen.testkit;

import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.opentest4j.TestAbortedException;

/// Properties that must hold for random cases, the same cases on every run.
///
/// `-Dlimen.seed=S` draws other cases, with S itself as the seed of the first; `-Dlimen.cases=F` multiplies their
/// number by F, though one case always runs. Hence a failing case is repeated alone by its own seed with F = 0, and
/// the failure prints that command.
public final class Seeded {
    private static final long DEFAULT_SEED = 20261121;

    private Seeded() {}

    /// What must hold: ordinary assertions on a case drawn from `random`.
    @FunctionalInterface
    public interface Property {
        void check(RandomGenerator random) throws Exception;
    }

    /// Checks the property for that many cases and stops at the first that fails.
    public static void forAll(String name, int cases, Property property) {
        check(name, seeds(times(cases), seed()), false, property);
    }

    /// The same cases on all processors at once, for a property whose cases share nothing that changes.
    public static void forAllAtOnce(String name, int cases, Property property) {
        check(name, seeds(times(cases), seed()), true, property);
    }

    static void forAll(String name, int cases, long seed, Property property) {
        check(name, seeds(cases, seed), false, property);
    }

    static void forAllAtOnce(String name, int cases, long seed, Property property) {
        check(name, seeds(cases, seed), true, property);
    }

    private static long seed() {
        return Long.getLong("limen.seed", DEFAULT_SEED);
    }

    private static int times(int cases) {
        var factor = Double.parseDouble(System.getProperty("limen.cases", "1"));
        return Math.max(1, (int) Math.rint(cases * factor));
    }

    private static long[] seeds(int cases, long first) {
        var others = new SplittableRandom(~first);
        var seeds = new long[cases];
        Arrays.setAll(seeds, i -> i == 0 ? first : others.nextLong());
        return seeds;
    }

    private static void check(String name, long[] seeds, boolean atOnce, Property property) {
        var test = callingTest();
        var cases = IntStream.range(0, seeds.length);
        (atOnce ? cases.parallel() : cases)
                .mapToObj(i -> failure(seeds[i], property)
                        .map(failure -> new AssertionError(
                                "%s: case %d of %d failed: %s%n%s"
                                        .formatted(
                                                name,
                                                i + 1,
                                                seeds.length,
                                                failure.getMessage(),
                                                reproduction(test, seeds[i])),
                                failure)))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(failure -> {
                    throw failure;
                });
    }

    private static Optional<Throwable> failure(long seed, Property property) {
        try {
            property.check(new SplittableRandom(seed));
            return Optional.empty();
        } catch (TestAbortedException skipped) {
            throw skipped;
        } catch (Exception | AssertionError failure) {
            return Optional.of(failure);
        }
    }

    private static String reproduction(String test, long seed) {
        // The tests of a module run in its folder; -am because the modules it stands on are nowhere installed.
        return "reproduce with: ./mvnw test -pl %s -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=%s -Dlimen.seed=%d -Dlimen.cases=0"
                .formatted(Path.of("").toAbsolutePath().getFileName(), test, seed);
    }

    private static String callingTest() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().equals(Seeded.class.getName()))
                        .findFirst()
                        .map(Seeded::testName)
                        .orElseThrow());
    }

    private static String testName(StackFrame frame) {
        var type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        return type + "#" + frame.getMethodName();
    }
}
