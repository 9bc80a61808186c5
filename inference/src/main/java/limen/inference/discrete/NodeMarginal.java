package limen.inference.discrete;

import java.util.Arrays;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.NormalMixture;

/// The posterior of one quantity from weighted nodes. Mean and standard deviation are those of the nodes; for
/// probabilities and quantiles each node is a narrow normal distribution, drawn towards the mean so that all together
/// keep the nodes' spread [West1993].
final class NodeMarginal implements Marginal {
    /// A tenth of the standard deviation: wide enough to smooth, too narrow to be seen in a quantile.
    private static final double WIDTH = 0.1;

    private final double mean;
    private final double sd;
    private final Scale scale;
    private final NormalMixture smooth;

    /// On which scale nodes are smoothed, so that no part of a quantity lands where it cannot be.
    enum Scale {
        PLAIN,
        LOGARITHM,
        LOGIT;

        double to(double x) {
            return switch (this) {
                case PLAIN -> x;
                case LOGARITHM -> x <= 0 ? Double.NEGATIVE_INFINITY : Math.log(x);
                case LOGIT -> x <= 0 ? Double.NEGATIVE_INFINITY : x >= 1 ? Double.POSITIVE_INFINITY : logit(x);
            };
        }

        double from(double y) {
            return switch (this) {
                case PLAIN -> y;
                case LOGARITHM -> Math.exp(y);
                case LOGIT -> Likelihood.logistic(y);
            };
        }

        private static double logit(double x) {
            return Math.log(x) - Math.log1p(-x);
        }
    }

    NodeMarginal(double[] values, double[] weights, Scale scale) {
        this.scale = scale;
        this.mean = mean(values, weights);
        this.sd = sd(values, weights, mean);
        var places = new double[values.length];
        for (var node = 0; node < places.length; node++) {
            places[node] = scale.to(values[node]);
        }
        var middle = mean(places, weights);
        var spread = sd(places, weights, middle);
        var kept = 0;
        var heaviest = 0.0;
        for (var weight : weights) {
            heaviest = Math.max(heaviest, weight);
        }
        var centres = new double[values.length];
        var shares = new double[values.length];
        for (var node = 0; node < places.length; node++) {
            if (weights[node] > 1e-12 * heaviest) {
                centres[kept] = middle + Math.sqrt(1 - WIDTH * WIDTH) * (places[node] - middle);
                shares[kept] = weights[node];
                kept++;
            }
        }
        var widths = new double[kept];
        Arrays.fill(widths, WIDTH * spread);
        this.smooth = NormalMixture.of(Arrays.copyOf(shares, kept), Arrays.copyOf(centres, kept), widths);
    }

    private static double mean(double[] values, double[] weights) {
        var sum = 0.0;
        for (var node = 0; node < values.length; node++) {
            sum += weights[node] == 0 ? 0 : weights[node] * values[node];
        }
        return sum;
    }

    private static double sd(double[] values, double[] weights, double mean) {
        var sum = 0.0;
        for (var node = 0; node < values.length; node++) {
            var away = values[node] - mean;
            sum += weights[node] == 0 ? 0 : weights[node] * away * away;
        }
        return Math.sqrt(sum);
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
        return Math.min(1, smooth.cumulative(scale.to(x)));
    }

    @Override
    public double quantile(double probability) {
        return scale.from(smooth.quantile(probability));
    }
}
