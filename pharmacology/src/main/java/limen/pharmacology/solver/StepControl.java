package limen.pharmacology.solver;

/// The rule that sets the next step from the error of this one and of the one before: a
/// proportional-integral controller with the constants of [Hairer1993].
final class StepControl {
    private static final double CAUTION = 0.9;
    private static final double PROPORTIONAL = 0.17;
    private static final double INTEGRAL = 0.04;
    private static final double SMALLEST = 0.2;
    private static final double LARGEST = 10;
    /// Errors below are taken for this one, so that a lucky step is not followed by a reckless one.
    private static final double NO_ERROR = 1e-4;

    private double before = NO_ERROR;
    private boolean rejected;

    /// By what to multiply an accepted step.
    double afterAccepted(double error) {
        var factor = CAUTION * Math.pow(error, -PROPORTIONAL) * Math.pow(before, INTEGRAL);
        before = Math.max(error, NO_ERROR);
        var ceiling = rejected ? 1 : LARGEST;
        rejected = false;
        return Math.clamp(factor, SMALLEST, ceiling);
    }

    /// By what to multiply a rejected step, which is then tried again.
    double afterRejected(double error) {
        rejected = true;
        return Double.isNaN(error) ? SMALLEST : Math.max(SMALLEST, CAUTION * Math.pow(error, -PROPORTIONAL));
    }
}
