package limen.testkit;

import java.lang.StackWalker.StackFrame;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
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
        var seed = Long.getLong("limen.seed", DEFAULT_SEED);
        var factor = Double.parseDouble(System.getProperty("limen.cases", "1"));
        forAll(name, Math.max(1, (int) Math.rint(cases * factor)), seed, property);
    }

    static void forAll(String name, int cases, long seed, Property property) {
        var seeds = new SplittableRandom(~seed);
        var caseSeed = seed;
        for (int i = 1; i <= cases; i++) {
            try {
                property.check(new SplittableRandom(caseSeed));
            } catch (TestAbortedException skipped) {
                throw skipped;
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "%s: case %d of %d failed: %s%n%s"
                                .formatted(name, i, cases, failure.getMessage(), reproduction(caseSeed)),
                        failure);
            }
            caseSeed = seeds.nextLong();
        }
    }

    private static String reproduction(long seed) {
        // The tests of a module run in its folder; -am because the modules it stands on are nowhere installed.
        return "reproduce with: ./mvnw test -pl %s -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=%s -Dlimen.seed=%d -Dlimen.cases=0"
                .formatted(Path.of("").toAbsolutePath().getFileName(), callingTest(), seed);
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
