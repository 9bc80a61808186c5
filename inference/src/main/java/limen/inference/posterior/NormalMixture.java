package limen.inference.posterior;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/// A posterior distribution that is a finite mixture of normal distributions: what a coefficient has once the few
/// parameters that are not linear were integrated over nodes. Moments and probabilities are closed sums.
public final class NormalMixture implements Marginal {
    /// In standard deviations; the step after it would be its square.
    private static final double CLOSE = 1e-12;
    private static final int MOST_STEPS = 200;

    private final double[] weights;
    private final double[] means;
    private final double[] sds;
    private final double mean;
    private final double sd;

    private NormalMixture(double[] weights, double[] means, double[] sds) {
        this.weights = weights;
        this.means = means;
        this.sds = sds;
        var first = 0.0;
        for (var i = 0; i < weights.length; i++) {
            first += weights[i] * means[i];
        }
        var second = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var apart = means[i] - first;
            second += weights[i] * (sds[i] * sds[i] + apart * apart);
        }
        this.mean = first;
        this.sd = Math.sqrt(second);
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
        // Weights add up to one but for rounding, which is no probability.
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

    /// Newton's method on the cumulative function, kept inside a bracket by bisection. The bracket is exact: a
    /// mixture's quantile lies between the smallest and the largest quantile of its components.
    @Override
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability is %s; expected above 0 and below 1".formatted(probability));
        }
        var z = -Math.sqrt(2) * InverseErfc.value(2 * probability);
        var low = Double.POSITIVE_INFINITY;
        var high = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < weights.length; i++) {
            low = Math.min(low, means[i] + z * sds[i]);
            high = Math.max(high, means[i] + z * sds[i]);
        }
        var x = Math.clamp(mean + z * sd, low, high);
        for (var step = 0; step < MOST_STEPS; step++) {
            var excess = cumulative(x) - probability;
            if (excess > 0) {
                high = x;
            } else {
                low = x;
            }
            var next = x - excess / density(x);
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - x) <= CLOSE * sd) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
