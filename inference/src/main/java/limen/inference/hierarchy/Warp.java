package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

/// The scale on which nodes are laid. A spread that may be zero has, in logarithms, a long tail to the left, which no
/// bell covers; on its own scale it simply ends at zero, but has a long tail to the right. So it is linear below the
/// spread at the mode and logarithmic above:
///
/// ```
/// x = log(sd/mode) where sd >= mode,     sd/mode - 1 below,     -1 at a spread of zero
/// ```
///
/// The other hyper-parameters stay as they are.
///
/// @param logModes of sd_intercept and sd_active
record Warp(double logModeOfIntercepts, double logModeOfEffects) {
    private static final int INTERCEPTS = 2;
    private static final int EFFECTS = 3;

    static Warp at(double[] mode) {
        return new Warp(mode[INTERCEPTS], mode[EFFECTS]);
    }

    /// Writes the hyper-parameters of `x` and returns the logarithm of how much they are stretched there; minus
    /// infinity where `x` lies beyond a spread of zero.
    double unwarp(double[] x, double[] theta) {
        System.arraycopy(x, 0, theta, 0, DIMENSION);
        theta[INTERCEPTS] = logModeOfIntercepts + logRatio(x[INTERCEPTS]);
        theta[EFFECTS] = logModeOfEffects + logRatio(x[EFFECTS]);
        return logStretch(x[INTERCEPTS]) + logStretch(x[EFFECTS]);
    }

    /// The inverse, for one parameter.
    double warp(int parameter, double theta) {
        return switch (parameter) {
            case INTERCEPTS -> ratio(theta - logModeOfIntercepts);
            case EFFECTS -> ratio(theta - logModeOfEffects);
            default -> theta;
        };
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
