package limen.inference.hierarchy;

import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.LogGamma;

/// The prior density of the five hyper-parameters on the unbounded scale they are integrated on: each with the
/// Jacobian of its transformation, each integrating to one.
final class HyperPrior {
    private static final double DF = 3;
    private static final double LOG_2 = Math.log(2);

    private final double spread;
    private final double ar1Sd;
    private final double shape;
    private final double constant;

    HyperPrior(Priors priors) {
        spread = priors.spread();
        ar1Sd = priors.ar1Sd();
        shape = priors.correlationShape();
        var logHalfT = Math.log(2)
                + LogGamma.value((DF + 1) / 2)
                - LogGamma.value(DF / 2)
                - 0.5 * Math.log(DF * Math.PI)
                - Math.log(spread);
        var logTruncatedNormal =
                -Math.log(ar1Sd * Math.sqrt(2 * Math.PI)) - Math.log(Erf.value(1 / (ar1Sd * Math.sqrt(2))));
        // In two dimensions LKJ's correlation is a beta variable stretched to (-1, 1).
        var logLkj = LogGamma.value(shape + 0.5) - LogGamma.value(shape) - 0.5 * Math.log(Math.PI);
        constant = 3 * logHalfT + logTruncatedNormal + logLkj;
    }

    double log(double[] theta) {
        var phi = Math.tanh(theta[0]);
        return constant
                - 0.5 * phi * phi / (ar1Sd * ar1Sd)
                - 2 * logCosh(theta[0])
                + logHalfT(theta[1])
                + logHalfT(theta[2])
                + logHalfT(theta[3])
                - 2 * shape * logCosh(theta[4]);
    }

    // log(1 + x) rather than log1p: several times faster, and in a sum of logarithms only the absolute error counts.
    private double logHalfT(double logSd) {
        var ratio = Math.exp(logSd) / spread;
        return logSd - (DF + 1) / 2 * Math.log(1 + ratio * ratio / DF);
    }

    private static double logCosh(double x) {
        var size = Math.abs(x);
        return size + Math.log(1 + Math.exp(-2 * size)) - LOG_2;
    }
}
