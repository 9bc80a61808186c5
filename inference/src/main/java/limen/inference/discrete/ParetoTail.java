package limen.inference.discrete;

import java.util.Arrays;

/// The shape `k` of a generalised Pareto distribution fitted to the largest importance weights [Vehtari2024], by the
/// quick empirical-Bayes fit of [ZhangStephens2009]. Above 0.7 the weights are too uneven for any number of nodes.
final class ParetoTail {
    private ParetoTail() {}

    /// `k` of non-negative weights; minus infinity where there is no tail to speak of.
    static double shape(double[] weights) {
        var sorted = weights.clone();
        Arrays.sort(sorted);
        var size = (int) Math.ceil(Math.min(0.2 * sorted.length, 3 * Math.sqrt(sorted.length)));
        if (size < 5) {
            return Double.POSITIVE_INFINITY;
        }
        var threshold = sorted[sorted.length - size - 1];
        var excess = new double[size];
        for (var i = 0; i < size; i++) {
            excess[i] = sorted[sorted.length - size + i] - threshold;
        }
        if (!(excess[size - 1] > 1e-12 * sorted[sorted.length - 1])) {
            return Double.NEGATIVE_INFINITY;
        }
        return fit(excess);
    }

    /// @param excess in rising order, the largest > 0
    static double fit(double[] excess) {
        var n = excess.length;
        var grid = 30 + (int) Math.sqrt(n);
        var quartile = Math.max(excess[(int) (n / 4.0 + 0.5) - 1], Double.MIN_NORMAL);
        var theta = new double[grid];
        var profile = new double[grid];
        for (var j = 0; j < grid; j++) {
            theta[j] = 1 / excess[n - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quartile);
            var k = meanLog(excess, theta[j]);
            profile[j] = n * (Math.log(-theta[j] / k) - k - 1);
        }
        var best = 0.0;
        for (var j = 0; j < grid; j++) {
            var total = 0.0;
            for (var i = 0; i < grid; i++) {
                total += Math.exp(profile[i] - profile[j]);
            }
            best += theta[j] / total;
        }
        // Weakly drawn to 0.5, as published, because small tails fluctuate.
        return (meanLog(excess, best) * n + 0.5 * 10) / (n + 10);
    }

    private static double meanLog(double[] excess, double theta) {
        var sum = 0.0;
        for (var x : excess) {
            sum += Math.log1p(-theta * x);
        }
        return sum / excess.length;
    }
}
