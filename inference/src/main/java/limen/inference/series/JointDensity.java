package limen.inference.series;

import limen.inference.posterior.InterpolatedMarginal;
import org.apache.commons.statistics.distribution.NormalDistribution;

/*
 * phi = sin(theta): the stationary likelihood goes to 0 like sqrt(1 - phi^2) at both ends, which no polynomial in phi
 * follows, but cos(theta) is smooth. Nothing is cut away near phi = 1, where the spread of the intercept comes from.
 * Where gaps are no whole days, phi^g has a root at 0 as well, and theta = u^2; else theta = u.
 */
/// How probable the values are together with an autocorrelation `phi = sin(theta)` and an innovation `sigma`, the
/// coefficients integrated out; priors and their constants included, as a density in log sigma and a coordinate u of
/// theta in which it is smooth.
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
    private double atCoordinate;

    JointDensity(CrossProducts sums, Priors priors) {
        this.sums = sums;
        this.coefficients = new Coefficients();
        this.whitened = new double[CrossProducts.PACKED];
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

    /// The smallest u.
    double lowest() {
        return sums.wholeGaps() ? -Math.PI / 2 : 0;
    }

    /// The largest u, where phi is 1.
    double highest() {
        return sums.wholeGaps() ? Math.PI / 2 : Math.sqrt(Math.PI / 2);
    }

    /// How phi follows from u.
    ///
    /// @param cosines how many factors `cos(theta)` the density in u has
    InterpolatedMarginal.Scale scale(int cosines) {
        return sums.wholeGaps()
                ? new InterpolatedMarginal.Sine(cosines)
                : new InterpolatedMarginal.SineOfSquare(cosines);
    }

    /// Turns to another autocorrelation.
    void turnTo(double u) {
        var theta = sums.wholeGaps() ? u : u * u;
        var phi = Math.sin(theta);
        var cosine = Math.cos(theta);
        atCoordinate = constant
                + sums.whitened(phi, cosine * cosine, whitened)
                - halfPrecisionOfPhi * phi * phi
                + Math.log(cosine)
                + (sums.wholeGaps() ? 0 : Math.log(2 * u));
    }

    /// The prior of sigma, as a log density in log sigma, without its constant.
    double logPrior(double variance, double logSigma) {
        return logSigma - 2 * Math.log1p(variance * tailOfSigma);
    }

    /// The log density at the present autocorrelation and this innovation, whose [#logPrior] is given.
    double at(double variance, double logSigma, double logPrior) {
        coefficients.factor(whitened, variance);
        return atCoordinate + coefficients.logLikelihood(sums.rows(), logSigma) + logPrior;
    }

    /// Roughly the variance at which the density is largest at the present autocorrelation: where the penalised
    /// residuals have it themselves.
    double likelyVariance(double start, double tolerance) {
        var variance = start;
        for (var step = 0; step < MOST_STEPS; step++) {
            coefficients.factor(whitened, variance);
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
