package limen.inference.belief;

import limen.inference.Estimate;

/// How strong belief alone would have to be to explain a capsule difference away.
///
/// If thinking it active moved the outcome by `g`, whatever was in the capsule, a gap `s` between the
/// arms in how many people thought so would make a difference of `g s` by itself. The tipping point
/// is the `g` that makes all of it: `g* = D / s`. It says nothing about how strong belief is; it says
/// what somebody must hold to call the difference belief.
///
/// @param difference the capsule difference `D`, not adjusted for guesses
/// @param gap `s`: share who said active on the active capsule less that on placebo, -1 to 1
public record TippingPoint(Estimate difference, double gap) {
    /// Below this gap both arms believed alike, and belief of any strength leaves the difference as
    /// it is.
    private static final double SMALLEST_GAP = 1e-9;

    public TippingPoint {
        if (!(gap >= -1 && gap <= 1)) {
            throw new IllegalArgumentException("a gap of %s; expected -1 to 1".formatted(gap));
        }
    }

    /// Whether a belief effect of any size could explain the difference: not where both arms believed
    /// alike.
    public boolean exists() {
        return Math.abs(gap) > SMALLEST_GAP && difference.isKnown();
    }

    /// The belief effect that makes the whole difference, in units of the outcome; NaN where there is
    /// none.
    public double nulls() {
        return exists() ? difference.value() / gap : Double.NaN;
    }

    /// The same with the uncertainty of the difference; the gap is taken as it was seen. Unknown where there is none.
    public Estimate estimate() {
        return exists()
                ? new Estimate(difference.value() / gap, difference.standardError() / Math.abs(gap), difference.df())
                : Estimate.UNKNOWN;
    }

    /// The belief effect from which on the 95 % interval of what remains holds zero; 0 where it does
    /// so already, NaN where there is none.
    public double reachesDoubt() {
        if (!exists()) {
            return Double.NaN;
        }
        var interval = difference.interval();
        if (!interval.excludes(0)) {
            return 0;
        }
        return (interval.isAbove(0) ? interval.lower() : interval.upper()) / gap;
    }

    /// What is left of the difference if belief moves the outcome by `effect`. The gap is taken as it
    /// was seen.
    public Estimate remaining(double effect) {
        return new Estimate(difference.value() - effect * gap, difference.standardError(), difference.df());
    }
}
