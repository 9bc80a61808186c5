package limen.inference.hierarchy;

import java.util.Arrays;
import limen.inference.posterior.NormalMixture;

/// A mixture of many normal distributions told by few: components that are nearly alike, in mean and in spread, become
/// one with the mean and variance of them all. The moments of the whole stay exactly what they were.
final class Condensed {
    /// Means are alike within this share of the average spread.
    private static final double ALIKE_MEANS = 0.6;
    /// Spreads are alike within this ratio.
    private static final double ALIKE_SPREADS = 1.08;

    private static final int MOST_MEANS = 64;
    private static final int MOST_SPREADS = 48;

    private Condensed() {}

    static NormalMixture mixture(double[] weights, double[] means, double[] sds) {
        var lowMean = Double.POSITIVE_INFINITY;
        var highMean = Double.NEGATIVE_INFINITY;
        var lowSd = Double.POSITIVE_INFINITY;
        var highSd = 0.0;
        var total = 0.0;
        var typical = 0.0;
        for (var i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                lowMean = Math.min(lowMean, means[i]);
                highMean = Math.max(highMean, means[i]);
                lowSd = Math.min(lowSd, sds[i]);
                highSd = Math.max(highSd, sds[i]);
                total += weights[i];
                typical += weights[i] * sds[i];
            }
        }
        var columns =
                Math.clamp((long) Math.ceil((highMean - lowMean) / (ALIKE_MEANS * typical / total)), 1, MOST_MEANS);
        var rows = Math.clamp((long) Math.ceil(Math.log(highSd / lowSd) / Math.log(ALIKE_SPREADS)), 1, MOST_SPREADS);
        var perMean = columns / Math.max(highMean - lowMean, Double.MIN_NORMAL);
        var perSd = rows / Math.max(highSd - lowSd, 1e-12 * lowSd);
        // Weight, first and second moment of a cell lie side by side: one line of the cache.
        var cells = new double[3 * columns * rows];
        for (var i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                var column = Math.min(columns - 1, (int) ((means[i] - lowMean) * perMean));
                var row = Math.min(rows - 1, (int) ((sds[i] - lowSd) * perSd));
                var cell = 3 * (row * columns + column);
                // From the lower end of the range, so that little cancels in the variance.
                var apart = means[i] - lowMean;
                cells[cell] += weights[i];
                cells[cell + 1] += weights[i] * apart;
                cells[cell + 2] += weights[i] * (sds[i] * sds[i] + apart * apart);
            }
        }
        var weight = new double[columns * rows];
        var first = new double[columns * rows];
        var second = new double[columns * rows];
        var filled = 0;
        for (var cell = 0; cell < cells.length; cell += 3) {
            if (cells[cell] > 0) {
                var mean = cells[cell + 1] / cells[cell];
                weight[filled] = cells[cell];
                first[filled] = lowMean + mean;
                second[filled] = Math.sqrt(Math.max(cells[cell + 2] / cells[cell] - mean * mean, lowSd * lowSd));
                filled++;
            }
        }
        return NormalMixture.of(
                Arrays.copyOf(weight, filled), Arrays.copyOf(first, filled), Arrays.copyOf(second, filled));
    }
}
