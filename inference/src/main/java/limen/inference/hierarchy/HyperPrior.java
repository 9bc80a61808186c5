package limen.inference.hierarchy;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.LogGamma;

/// The prior density of the five hyper-parameters on the unbounded scale they are integrated on: each with the
/// Jacobian of its transformation, each integrating to one.
final class HyperPrior {
    private static final double DF = 3;

    private final double sigmaScale;
    private final double spread;
    private final double ar1Sd;
    private final double shape;
    private final double constant;

    HyperPrior(StudyPriors priors) {
        sigmaScale = priors.series().sigmaScale();
        spread = priors.spread();
        ar1Sd = priors.series().arSd();
        shape = priors.correlationShape();
        var logHalfT =
                Math.log(2) + LogGamma.value((DF + 1) / 2) - LogGamma.value(DF / 2) - 0.5 * Math.log(DF * Math.PI);
        var logScales = Math.log(sigmaScale) + 2 * Math.log(spread);
        var logTruncatedNormal =
                -Math.log(ar1Sd * Math.sqrt(2 * Math.PI)) - Math.log(Erf.value(1 / (ar1Sd * Math.sqrt(2))));
        // In two dimensions LKJ's correlation is a beta variable stretched to (-1, 1).
        var logLkj = LogGamma.value(shape + 0.5) - LogGamma.value(shape) - 0.5 * Math.log(Math.PI);
        constant = 3 * logHalfT - logScales + logTruncatedNormal + logLkj;
    }

    /// @param theta the same as `at`, on the unbounded scale
    double log(double[] theta, HyperParameters at) {
        var tails = tail(at.sigma() / sigmaScale) * tail(at.sdIntercept() / spread) * tail(at.sdActive() / spread);
        return constant
                - 0.5 * at.phi() * at.phi() / (ar1Sd * ar1Sd)
                - 2 * Math.log(at.coshOfPhi())
                + (theta[1] + theta[2] + theta[3])
                - (DF + 1) / 2 * Math.log(tails)
                - 2 * shape * Math.log(at.coshOfCorrelation());
    }

    /// What the density of t falls with a power of.
    private static double tail(double x) {
        return 1 + x * x / DF;
    }
}
