package limen.inference.hierarchy;

import java.util.Arrays;

/// The shape k of the generalised Pareto distribution that the largest importance weights follow: how many moments the
/// weights have is 1/k. Zhang and Stephens' estimate, drawn towards 1/2 as if ten more weights had said so, as Vehtari
/// and others use it.
final class ParetoTail {
    private static final double PRIOR_WEIGHTS = 10;
    private static final double PRIOR_SHAPE = 0.5;

    private ParetoTail() {}

    /// The shape of the largest weights.
    ///
    /// @param logWeights at least 25 of them; minus infinity for a weight of zero
    /// @return minus infinity where the largest weights are equal
    static double shape(double[] logWeights) {
        var sorted = logWeights.clone();
        Arrays.sort(sorted);
        var size = sorted.length;
        var tail = (int) Math.ceil(Math.min(0.2 * size, 3 * Math.sqrt(size)));
        var top = sorted[size - 1];
        var threshold = Math.exp(sorted[size - tail - 1] - top);
        var excess = new double[tail];
        for (var i = 0; i < tail; i++) {
            excess[i] = Math.exp(sorted[size - tail + i] - top) - threshold;
        }
        if (!(excess[tail - 1] > 1e-12)) {
            return Double.NEGATIVE_INFINITY;
        }
        var raw = shapeOfExcesses(excess);
        return (raw * tail + PRIOR_SHAPE * PRIOR_WEIGHTS) / (tail + PRIOR_WEIGHTS);
    }

    /// Zhang and Stephens (2009): the shape averaged over a grid of scales, each weighted by its profile likelihood.
    ///
    /// @param excess above the threshold, in rising order
    static double shapeOfExcesses(double[] excess) {
        var n = excess.length;
        var grid = 30 + (int) Math.sqrt(n);
        var largest = excess[n - 1];
        var quartile = Math.max(excess[(int) Math.floor(n / 4.0 + 0.5) - 1], 1e-300);
        var candidates = new double[grid];
        var logLikelihood = new double[grid];
        for (var i = 0; i < grid; i++) {
            candidates[i] = 1 / largest + (1 - Math.sqrt(grid / (i + 0.5))) / (3 * quartile);
            var k = meanLog(candidates[i], excess);
            logLikelihood[i] = n * (Math.log(-candidates[i] / k) - k - 1);
        }
        var sum = 0.0;
        for (var i = 0; i < grid; i++) {
            var others = 0.0;
            for (var j = 0; j < grid; j++) {
                others += Math.exp(logLikelihood[j] - logLikelihood[i]);
            }
            sum += candidates[i] / others;
        }
        return meanLog(sum, excess);
    }

    private static double meanLog(double candidate, double[] excess) {
        var sum = 0.0;
        for (var x : excess) {
            sum += Math.log1p(-candidate * x);
        }
        return sum / excess.length;
    }
}
