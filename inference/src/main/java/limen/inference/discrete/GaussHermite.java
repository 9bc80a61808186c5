package limen.inference.discrete;

import limen.inference.quadrature.GaussRule;

/// Nodes and log-weights of the Gauss-Hermite rule, written for the normal density: `integral f(v) dv` is about
/// `sum_j e^{w_j} f(m + s x_j) s` for an `f` that resembles a normal density with mode `m` and scale `s`.
///
/// @param points `x_j`, rising
/// @param logWeights `w_j`, which hold `e^{x_j^2 / 2}` already
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record GaussHermite(double[] points, double[] logWeights) {
    static final int MOST = 60;

    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    static GaussHermite of(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("%d quadrature points; expected 1 to %d".formatted(count, MOST));
        }
        var rule = GaussRule.normal(count);
        var points = new double[count];
        var logWeights = new double[count];
        for (var j = 0; j < count; j++) {
            points[j] = rule.node(j);
            // The rule is for a mean over normal numbers; its density is taken out again.
            logWeights[j] = Math.log(rule.weight(j)) + points[j] * points[j] / 2 + LOG_TWO_PI / 2;
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
