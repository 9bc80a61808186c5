package limen.inference.discrete;

import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;

/// Nodes and log-weights of the Gauss-Hermite rule, written for the normal density: `integral f(v) dv` is about
/// `sum_j e^{w_j} f(m + s x_j) s` for an `f` that resembles a normal density with mode `m` and scale `s`.
///
/// @param points `x_j`
/// @param logWeights `w_j`, which hold `e^{x_j^2 / 2}` already
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record GaussHermite(double[] points, double[] logWeights) {
    static final int MOST = 60;

    static GaussHermite of(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "%d quadrature points; expected 1 to %d".formatted(count, MOST));
        }
        // The factory's rule is for e^{-x^2}.
        var rule = new HermiteRuleFactory().getRule(count);
        var points = rule.getFirst().clone();
        var logWeights = rule.getSecond().clone();
        for (var j = 0; j < count; j++) {
            logWeights[j] = Math.log(logWeights[j] * Math.sqrt(2)) + points[j] * points[j];
            points[j] *= Math.sqrt(2);
        }
        return new GaussHermite(points, logWeights);
    }

    /// The mean of `1 / (1 + e^-z)` over `z ~ N(mean, sd^2)`.
    double meanLogistic(double mean, double sd) {
        var sum = 0.0;
        for (var j = 0; j < points.length; j++) {
            var v = points[j];
            sum += Math.exp(logWeights[j] - v * v / 2) * Likelihood.logistic(mean + sd * v);
        }
        return sum / Math.sqrt(2 * Math.PI);
    }
}
