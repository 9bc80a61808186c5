package limen.inference.series;

import org.apache.commons.statistics.distribution.NormalDistribution;

/*
 * phi = sin(theta): the stationary likelihood goes to 0 like sqrt(1 - phi^2) at both ends, which no polynomial in phi
 * follows, but cos(theta) is smooth. Nothing is cut away near phi = 1, where the spread of the intercept comes from.
 */
/// How probable the values are together with an autocorrelation `phi = sin(theta)` and an innovation `sigma`, the
/// coefficients integrated out; priors and their constants included, as a density in theta and log sigma.
final class JointDensity {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);
    /// Twice the density at 0 of Student's t with 3 degrees of freedom.
    private static final double HALF_T_AT_ZERO = 4 / (Math.sqrt(3) * Math.PI);

    private static final int MOST_STEPS = 60;

    private final CrossProducts sums;
    private final Coefficients coefficients;
    private final double[] whitened;
    private final double halfPrecisionOfPhi;
    private final double constant;
    private final double tailOfSigma;
    private double atTheta;

    JointDensity(CrossProducts sums, Priors priors) {
        this.sums = sums;
        var terms = sums.order() - 1;
        this.coefficients = new Coefficients(terms, sums.rows());
        this.whitened = new double[CrossProducts.packed(sums.order())];
        this.halfPrecisionOfPhi = 1 / (2 * priors.arSd() * priors.arSd());
        this.tailOfSigma = 1 / (Priors.SIGMA_DF * priors.sigmaScale() * priors.sigmaScale());
        var normal = NormalDistribution.of(0, priors.arSd());
        var lowest = sums.wholeGaps() ? -1 : 0;
        this.constant = -sums.rows() * LOG_TWO_PI / 2
                - LOG_TWO_PI / 2
                - Math.log(priors.arSd())
                - Math.log(normal.probability(lowest, 1))
                + Math.log(HALF_T_AT_ZERO / priors.sigmaScale());
    }

    /// The smallest theta that phi may have; the largest is pi / 2.
    double lowestTheta() {
        return sums.wholeGaps() ? -Math.PI / 2 : 0;
    }

    /// Turns to another autocorrelation.
    void turnTo(double theta) {
        var phi = Math.sin(theta);
        var cosine = Math.cos(theta);
        atTheta = constant
                + sums.whitened(phi, cosine * cosine, whitened)
                - halfPrecisionOfPhi * phi * phi
                + Math.log(cosine);
    }

    /// The log density at the present theta and this innovation.
    double at(double variance, double logSigma) {
        return atTheta
                + coefficients.logLikelihood(whitened, variance, logSigma)
                + logSigma
                - 2 * Math.log1p(variance * tailOfSigma);
    }

    /// Roughly the variance at which the density is largest at the present theta: where the penalised residuals have
    /// it themselves.
    double likelyVariance(double start, double tolerance) {
        var variance = start;
        for (var step = 0; step < MOST_STEPS; step++) {
            coefficients.logLikelihood(whitened, variance, 0);
            var next = coefficients.residual() / sums.rows();
            var settled = Math.abs(next - variance) <= tolerance * variance;
            variance = next;
            if (settled) {
                break;
            }
        }
        return variance;
    }

    /// The coefficients at the last pair that was looked at.
    Coefficients coefficients() {
        return coefficients;
    }
}
