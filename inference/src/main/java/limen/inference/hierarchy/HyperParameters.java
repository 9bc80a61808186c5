package limen.inference.hierarchy;

/// The five hyper-parameters on their own scale, and what the prior and the likelihood both need of them: one
/// exponential for each.
///
/// @param phi correlation of the errors of two days that follow each other
/// @param delta `1 - phi`, without cancellation
/// @param coshOfPhi `1/sqrt(1 - phi^2)`
/// @param coshOfCorrelation the same of the correlation
record HyperParameters(
        double phi,
        double delta,
        double coshOfPhi,
        double sigma,
        double sdIntercept,
        double sdActive,
        double correlation,
        double coshOfCorrelation) {
    /// @param theta atanh phi, log sigma, log sd_intercept, log sd_active, atanh correlation
    static HyperParameters of(double[] theta) {
        var phiUp = Math.exp(theta[0]);
        var phiDown = 1 / phiUp;
        var correlationUp = Math.exp(theta[4]);
        var correlationDown = 1 / correlationUp;
        return new HyperParameters(
                (phiUp - phiDown) / (phiUp + phiDown),
                2 * phiDown / (phiUp + phiDown),
                (phiUp + phiDown) / 2,
                Math.exp(theta[1]),
                Math.exp(theta[2]),
                Math.exp(theta[3]),
                (correlationUp - correlationDown) / (correlationUp + correlationDown),
                (correlationUp + correlationDown) / 2);
    }
}
