package limen.inference.hierarchy;

import limen.inference.posterior.Marginal;
import limen.inference.posterior.NormalMixture;

/// The posterior of a hyper-parameter: nodes smoothed into a density on the scale where it has no bounds.
///
/// Mean and standard deviation are the nodes' own. For probabilities each node becomes a normal kernel, drawn towards
/// the centre by as much as the kernels widen the whole (West 1993), so that smoothing adds no spread.
final class SmoothedMarginal implements Marginal {
    /// The kernel's standard deviation in units of the parameter's.
    private static final double BANDWIDTH = 0.2;

    private final Link link;
    private final NormalMixture mixture;
    private final double mean;
    private final double sd;

    private SmoothedMarginal(Link link, NormalMixture mixture, double mean, double sd) {
        this.link = link;
        this.mixture = mixture;
        this.mean = mean;
        this.sd = sd;
    }

    /// How the unbounded scale becomes the parameter's own.
    enum Link {
        EXP,
        TANH;

        double apply(double x) {
            return switch (this) {
                case EXP -> Math.exp(x);
                case TANH -> Math.tanh(x);
            };
        }

        double inverse(double y) {
            return switch (this) {
                case EXP -> y > 0 ? Math.log(y) : Double.NEGATIVE_INFINITY;
                case TANH ->
                    y <= -1
                            ? Double.NEGATIVE_INFINITY
                            : y >= 1 ? Double.POSITIVE_INFINITY : 0.5 * (Math.log1p(y) - Math.log1p(-y));
            };
        }
    }

    /// @param values of the nodes, on the unbounded scale
    static SmoothedMarginal of(double[] weights, double[] values, Link link) {
        var centre = 0.0;
        var mean = 0.0;
        var owns = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            owns[i] = link.apply(values[i]);
            centre += weights[i] * values[i];
            mean += weights[i] * owns[i];
        }
        var spread = 0.0;
        var variance = 0.0;
        for (var i = 0; i < values.length; i++) {
            var own = owns[i] - mean;
            spread += weights[i] * (values[i] - centre) * (values[i] - centre);
            variance += weights[i] * own * own;
        }
        var shrink = Math.sqrt(1 - BANDWIDTH * BANDWIDTH);
        var means = new double[values.length];
        var sds = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            means[i] = centre + shrink * (values[i] - centre);
            sds[i] = BANDWIDTH * Math.sqrt(spread);
        }
        return new SmoothedMarginal(link, Condensed.mixture(weights, means, sds), mean, Math.sqrt(variance));
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
        var unbounded = link.inverse(x);
        return unbounded == Double.POSITIVE_INFINITY ? 1 : mixture.cumulative(unbounded);
    }

    @Override
    public double quantile(double probability) {
        return link.apply(mixture.quantile(probability));
    }
}
