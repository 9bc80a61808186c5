package limen.inference.harm;

import limen.inference.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/// Two event rates side by side: how many times more often, and how probably more often at all.
///
/// Given the total of events, the count on the active capsule is binomial with a share that depends
/// on the ratio of rates alone; interval and p-value follow exactly from that (the conditional test
/// of two Poisson rates).
public record RateComparison(EventRate active, EventRate placebo) {
    private static final double TAIL = 0.025;

    /// The ratio of the rates, active over placebo; infinite where only placebo has none, NaN where
    /// neither has any.
    public double ratio() {
        return active.rate() / placebo.rate();
    }

    /// The exact 95 % interval of the ratio (Clopper and Pearson on the share); from 0 to infinity
    /// without any event.
    public Interval exactInterval() {
        var a = active.events();
        var p = placebo.events();
        var lower = a == 0 ? 0 : BetaDistribution.of((double) a, p + 1.0).inverseCumulativeProbability(TAIL);
        var upper = p == 0 ? 1 : BetaDistribution.of(a + 1.0, (double) p).inverseSurvivalProbability(TAIL);
        return new Interval(ratioOf(lower), ratioOf(upper));
    }

    /// Two-sided p-value of equal rates: twice the smaller tail, at most 1; NaN without any event.
    public double pValue() {
        var total = Math.toIntExact(active.events() + placebo.events());
        if (total == 0) {
            return Double.NaN;
        }
        var count = Math.toIntExact(active.events());
        var underEqual = BinomialDistribution.of(total, shareUnderEqualRates());
        var low = underEqual.cumulativeProbability(count);
        var high = underEqual.survivalProbability(count - 1);
        return Math.min(1, 2 * Math.min(low, high));
    }

    /// The probability that the rate on the active capsule is the larger one, under Jeffreys priors
    /// for both.
    ///
    /// With gamma posteriors `exposure x rate` of the two add up, and the active share of the sum is
    /// `Beta(a + 1/2, p + 1/2)`.
    public double probabilityActiveIsHigher() {
        return BetaDistribution.of(active.events() + 0.5, placebo.events() + 0.5)
                .survivalProbability(shareUnderEqualRates());
    }

    private double shareUnderEqualRates() {
        return active.exposure() / (active.exposure() + placebo.exposure());
    }

    private double ratioOf(double share) {
        return share == 1 ? Double.POSITIVE_INFINITY : share / (1 - share) * placebo.exposure() / active.exposure();
    }
}
