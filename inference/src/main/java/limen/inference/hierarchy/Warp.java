package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

/// The scale on which nodes are laid. A spread that may be zero has, in logarithms, a long tail to the left, which no
/// bell covers; on its own scale it simply ends at zero, but has a long tail to the right. So it is linear below the
/// spread at the mode and logarithmic above:
///
/// ```
/// x = log(r) where r = sd/mode >= 1,     r - 1 below,     -1 at a spread of zero
/// ```
///
/// Where a spread is near zero the data say nothing about the correlation, and it scatters as widely as its prior: a
/// funnel. `atanh(cor) = x/s` with `s = 1/4 + 3/4 r` for each spread below its mode makes it nearly straight. The
/// other hyper-parameters stay as they are.
///
/// @param logModeOfIntercepts of sd_intercept
/// @param logModeOfEffects of sd_active
record Warp(double logModeOfIntercepts, double logModeOfEffects) {
    private static final int INTERCEPTS = 2;
    private static final int EFFECTS = 3;
    private static final int CORRELATION = 4;

    static Warp at(double[] mode) {
        return new Warp(mode[INTERCEPTS], mode[EFFECTS]);
    }

    /// Writes the hyper-parameters of `x` and returns the logarithm of how much they are stretched there; minus
    /// infinity where `x` lies beyond a spread of zero.
    double unwarp(double[] x, double[] theta) {
        System.arraycopy(x, 0, theta, 0, DIMENSION);
        theta[INTERCEPTS] = logModeOfIntercepts + logRatio(x[INTERCEPTS]);
        theta[EFFECTS] = logModeOfEffects + logRatio(x[EFFECTS]);
        var narrowed = narrowed(x[INTERCEPTS]) * narrowed(x[EFFECTS]);
        theta[CORRELATION] = x[CORRELATION] / narrowed;
        return logStretch(x[INTERCEPTS]) + logStretch(x[EFFECTS]) - Math.log(narrowed);
    }

    /// The inverse.
    void warp(double[] theta, double[] x) {
        System.arraycopy(theta, 0, x, 0, DIMENSION);
        x[INTERCEPTS] = ratio(theta[INTERCEPTS] - logModeOfIntercepts);
        x[EFFECTS] = ratio(theta[EFFECTS] - logModeOfEffects);
        x[CORRELATION] = theta[CORRELATION] * narrowed(x[INTERCEPTS]) * narrowed(x[EFFECTS]);
    }

    private static double narrowed(double x) {
        return 1 + 0.75 * Math.clamp(x, -1, 0);
    }

    private static double logRatio(double x) {
        return x >= 0 ? x : Math.log1p(Math.max(x, -1));
    }

    private static double logStretch(double x) {
        return x >= 0 ? 0 : x > -1 ? -Math.log1p(x) : Double.NEGATIVE_INFINITY;
    }

    private static double ratio(double logRatio) {
        return logRatio >= 0 ? logRatio : Math.expm1(logRatio);
    }
}
