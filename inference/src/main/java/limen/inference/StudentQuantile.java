package limen.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The critical value of a two-sided 95 % interval: the upper 2.5 % point of Student's t.
///
/// A report holds thousands of intervals, so the root is not searched for but polished: a Cornish-Fisher
/// expansion about the normal point gives a start, and Newton's method doubles its digits with each step.
final class StudentQuantile {
    private static final double TAIL = (1 - Estimate.LEVEL) / 2;
    private static final double NORMAL = NormalDistribution.of(0, 1).inverseSurvivalProbability(TAIL);
    private static final double FEWEST_FOR_EXPANSION = 3;
    private static final int MOST_STEPS = 8;

    private StudentQuantile() {}

    /// The critical value at `df` degrees of freedom, > 0; infinite: that of the normal distribution.
    static double critical(double df) {
        if (Double.isInfinite(df)) {
            return NORMAL;
        }
        var student = TDistribution.of(df);
        return df < FEWEST_FOR_EXPANSION ? student.inverseSurvivalProbability(TAIL) : polished(student, df);
    }

    private static double polished(TDistribution student, double df) {
        var t = expansion(df);
        for (var step = 0; step < MOST_STEPS; step++) {
            var correction = (student.survivalProbability(t) - TAIL) / student.density(t);
            t += correction;
            if (Math.abs(correction) < 1e-9 * t) {
                break; // the next step would be below rounding
            }
        }
        return t;
    }

    private static double expansion(double df) {
        var z = NORMAL;
        var z3 = z * z * z;
        var z5 = z3 * z * z;
        return z + (z3 + z) / (4 * df) + (5 * z5 + 16 * z3 + 3 * z) / (96 * df * df);
    }
}
