package limen.inference.harm;

import limen.inference.Interval;
import limen.inference.posterior.MarginalSummary;
import org.apache.commons.statistics.distribution.GammaDistribution;

/// How many events were counted over how much exposure, and what rate that supports.
///
/// The count is taken as Poisson: events come one at a time and independently of each other. Where
/// one person contributes many, [ClusteredRate] is the honest one.
///
/// @param events >= 0
/// @param exposure > 0, person-doses or person-days; a rate is per one of these
public record EventRate(long events, double exposure) {
    private static final double TAIL = 0.025;

    public EventRate {
        if (events < 0 || !(exposure > 0 && Double.isFinite(exposure))) {
            throw new IllegalArgumentException(
                    "%d events over an exposure of %s; expected >= 0 over > 0".formatted(events, exposure));
        }
    }

    /// Events per unit of exposure.
    public double rate() {
        return events / exposure;
    }

    /// The exact 95 % interval (Garwood 1936): rates under which a count as far out as this one has
    /// at least 2.5 %.
    public Interval exactInterval() {
        var lower = events == 0 ? 0 : gamma((double) events).inverseCumulativeProbability(TAIL);
        return new Interval(lower, gamma(events + 1.0).inverseSurvivalProbability(TAIL));
    }

    /// What is known of the rate after these counts, under the Jeffreys prior: `Gamma(events + 1/2,
    /// exposure)`.
    public MarginalSummary posterior() {
        var posterior = gamma(events + 0.5);
        return new MarginalSummary(
                posterior.getMean(),
                Math.sqrt(posterior.getVariance()),
                posterior.inverseCumulativeProbability(TAIL),
                posterior.inverseCumulativeProbability(0.5),
                posterior.inverseSurvivalProbability(TAIL));
    }

    private GammaDistribution gamma(double shape) {
        return GammaDistribution.of(shape, 1 / exposure);
    }
}
