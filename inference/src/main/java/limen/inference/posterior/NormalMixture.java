package limen.inference.posterior;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/// A posterior distribution that is a finite mixture of normal distributions: what a coefficient has once the few
/// parameters that are not linear were integrated over nodes. Moments and probabilities are closed sums.
public final class NormalMixture implements Marginal {
    /// A step of this many standard deviations of the narrowest component leaves an error of its fourth power.
    private static final double CLOSE = 1e-2;

    private static final double NEAR = 0.5;
    private static final int MOST_STEPS = 200;

    /// Nearer to 0 or 1 the table of the normal distribution has too few digits.
    private static final double FAR_TAIL = 1e-4;

    private final double[] weights;
    private final double[] means;
    private final double[] sds;
    private final double[] precisions;
    private final double mean;
    private final double sd;
    private final double skewness;
    private final double excess;
    private final double narrowest;
    private final double widest;
    private final double lowest;
    private final double highest;

    private NormalMixture(double[] weights, double[] means, double[] sds) {
        this.weights = weights;
        this.means = means;
        this.sds = sds;
        this.precisions = new double[sds.length];
        var first = 0.0;
        for (var i = 0; i < weights.length; i++) {
            first += weights[i] * means[i];
            precisions[i] = 1 / sds[i];
        }
        var second = 0.0;
        var third = 0.0;
        var fourth = 0.0;
        var least = Double.POSITIVE_INFINITY;
        var most = 0.0;
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < weights.length; i++) {
            var apart = means[i] - first;
            var square = apart * apart;
            var variance = sds[i] * sds[i];
            second += weights[i] * (variance + square);
            third += weights[i] * apart * (3 * variance + square);
            fourth += weights[i] * (3 * variance * variance + square * (6 * variance + square));
            least = Math.min(least, sds[i]);
            most = Math.max(most, sds[i]);
            low = Math.min(low, means[i]);
            high = Math.max(high, means[i]);
        }
        this.mean = first;
        this.sd = Math.sqrt(second);
        this.skewness = third / (second * sd);
        this.excess = fourth / (second * second) - 3;
        this.narrowest = least;
        this.widest = most;
        this.lowest = low;
        this.highest = high;
    }

    /// A mixture of components given by weight, mean and standard deviation; weights are divided by their sum.
    ///
    /// @param weights >= 0, at least one of them > 0
    /// @param sds > 0
    public static NormalMixture of(double[] weights, double[] means, double[] sds) {
        if (weights.length == 0 || weights.length != means.length || weights.length != sds.length) {
            throw new IllegalArgumentException("%d weights, %d means, %d standard deviations; expected as many of each"
                    .formatted(weights.length, means.length, sds.length));
        }
        var total = 0.0;
        for (var i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && sds[i] > 0 && Double.isFinite(means[i]))) {
                throw new IllegalArgumentException("component %d has weight %s, mean %s, standard deviation %s"
                        .formatted(i, weights[i], means[i], sds[i]));
            }
            total += weights[i];
        }
        if (!(total > 0 && Double.isFinite(total))) {
            throw new IllegalArgumentException("the weights add up to %s; expected a number > 0".formatted(total));
        }
        var shares = new double[weights.length];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / total;
        }
        return new NormalMixture(shares, means.clone(), sds.clone());
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double sd() {
        return sd;
    }

    @Override
    public double cumulative(double x) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * Erfc.value((means[i] - x) / (sds[i] * Math.sqrt(2)));
        }
        return Math.min(1, sum / 2);
    }

    /// The density at `x`.
    public double density(double x) {
        var sum = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var z = (x - means[i]) / sds[i];
            sum += weights[i] / sds[i] * Math.exp(-z * z / 2);
        }
        return sum / Math.sqrt(2 * Math.PI);
    }

    /// Householder's method of fourth order on the cumulative function from the expansion of Cornish and
    /// Fisher, kept inside a bracket by bisection: a mixture's quantile lies between the smallest and the largest
    /// quantile that any of its components could have.
    @Override
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability is %s; expected above 0 and below 1".formatted(probability));
        }
        var z = -Math.sqrt(2) * InverseErfc.value(2 * probability);
        var low = lowest + Math.min(z * narrowest, z * widest);
        var high = highest + Math.max(z * narrowest, z * widest);
        var isFar = Math.min(probability, 1 - probability) < FAR_TAIL;
        var sums = new double[4];
        var x = Math.clamp(mean + sd * expansion(z), low, high);
        for (var step = 0; step < MOST_STEPS; step++) {
            if (isFar) {
                sumFar(x, sums);
            } else {
                NormalTable.sum(x, weights, means, precisions, sums);
            }
            var beyond = sums[0] - probability;
            if (beyond > 0) {
                high = x;
            } else {
                low = x;
            }
            var newton = beyond / sums[1];
            var slope = newton * sums[2] / sums[1];
            var bend = newton * newton * sums[3] / sums[1];
            // Far from the root the higher order misleads.
            var isNear = Math.abs(slope) < NEAR && Math.abs(bend) < NEAR;
            var next = x - newton * (isNear ? (1 - slope / 2) / (1 - slope + bend / 6) : 1);
            if (Math.abs(newton) <= CLOSE * narrowest || low == high) {
                return Math.clamp(next, low, high);
            }
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            x = next;
        }
        return x;
    }

    /// About where the quantile lies, in standard deviations, for a shape near to normal.
    private double expansion(double z) {
        var square = z * z;
        return z
                + (square - 1) * skewness / 6
                + z * (square - 3) * excess / 24
                - z * (2 * square - 5) * skewness * skewness / 36;
    }

    private void sumFar(double x, double[] into) {
        into[0] = cumulative(x);
        into[1] = density(x);
        into[2] = 0;
        into[3] = 0;
        for (var i = 0; i < weights.length; i++) {
            var z = (x - means[i]) / sds[i];
            var curve = weights[i] * Math.exp(-z * z / 2) / (sds[i] * sds[i] * Math.sqrt(2 * Math.PI));
            into[2] -= curve * z;
            into[3] += curve * (z * z - 1) / sds[i];
        }
    }
}
