package limen.inference.sequential;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How large a test statistic must be at each look for the study to have shown a difference, all looks
/// together making a false finding no more likely than a single test at the end.
///
/// @param looks when
/// @param critical the critical value at each look; infinite where a look may spend nothing yet
public record InterimBoundary(InformationFractions looks, Sides sides, List<Double> critical) {
    private static final double LARGEST = 12;
    private static final double SMALLEST_SPENDING = 1e-16;

    public InterimBoundary {
        critical = List.copyOf(critical);
        if (critical.size() != looks.looks()) {
            throw new IllegalArgumentException(
                    "%d critical values; expected one for each of %d looks".formatted(critical.size(), looks.looks()));
        }
    }

    /// The boundary that spends the allowed error as the rule says.
    ///
    /// @param alpha chance of a false finding in the whole study, 0 to 1; both sides together
    public static InterimBoundary of(double alpha, Sides sides, AlphaSpending spending, InformationFractions looks) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha is %s; expected 0 to 1, both exclusive".formatted(alpha));
        }
        var ofOneSide = sides == Sides.TWO ? alpha / 2 : alpha;
        var process = new ScoreProcess(0);
        var critical = new ArrayList<Double>();
        var before = 0.0;
        for (var look = 0; look < looks.looks(); look++) {
            var fraction = looks.fractions().get(look);
            var spent = spending.spent(ofOneSide, fraction);
            if (!(spent >= before && spent <= ofOneSide * (1 + 1e-12))) {
                throw new IllegalArgumentException(
                        "%s spent at %s of the information after %s; expected a rise to at most %s"
                                .formatted(spent, fraction, before, ofOneSide));
            }
            var z = criticalFor(process, spent - before, fraction);
            critical.add(z);
            before = spent;
            if (look + 1 < looks.looks()) {
                process.advance(
                        fraction, lowerOf(sides, z), z, looks.fractions().get(look + 1));
            }
        }
        return new InterimBoundary(looks, sides, critical);
    }

    private static double lowerOf(Sides sides, double upper) {
        return switch (sides) {
            case ONE -> Double.NEGATIVE_INFINITY;
            case TWO -> -upper;
        };
    }

    /// Bisection to the last digit: the chance falls as the critical value rises.
    private static double criticalFor(ScoreProcess process, double chance, double fraction) {
        if (chance < SMALLEST_SPENDING) {
            return Double.POSITIVE_INFINITY;
        }
        var low = -LARGEST;
        var high = LARGEST;
        while (true) {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high || high - low < 1e-13) {
                return middle;
            }
            if (process.above(middle, fraction) > chance) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    /// The chance of crossing for the first time at each look; without a true difference their sum is
    /// alpha.
    ///
    /// @param drift the expected test statistic at the end; 0 without a true difference
    public List<Double> crossing(double drift) {
        var process = new ScoreProcess(drift);
        var chances = new ArrayList<Double>();
        for (var look = 0; look < critical.size(); look++) {
            var fraction = looks.fractions().get(look);
            var upper = critical.get(look);
            var lower = lowerOf(sides, upper);
            chances.add(process.above(upper, fraction) + (sides == Sides.TWO ? process.below(lower, fraction) : 0));
            if (look + 1 < critical.size()) {
                process.advance(fraction, lower, upper, looks.fractions().get(look + 1));
            }
        }
        return List.copyOf(chances);
    }

    /// The p-value that a single test at that look would have to reach: compare a t-test's p-value with
    /// this one, as a t statistic is no normal one.
    ///
    /// @param look 0 for the first
    public double nominalLevel(int look) {
        var tail = NormalDistribution.of(0, 1).survivalProbability(critical.get(look));
        return sides == Sides.TWO ? 2 * tail : tail;
    }
}
