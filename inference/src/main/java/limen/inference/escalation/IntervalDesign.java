package limen.inference.escalation;

import limen.inference.Interval;
import org.apache.commons.statistics.distribution.BetaDistribution;

/// The Bayesian optimal interval design, BOIN (Liu and Yuan 2015): stay while the share of events at
/// the present level lies between two bounds, one level up below them, one level down above them.
///
/// `lambda_e = ln((1 - p1) / (1 - t)) / ln(t (1 - p1) / (p1 (1 - t)))` and `lambda_d = ln((1 - t) /
/// (1 - p2)) / ln(p2 (1 - t) / (t (1 - p2)))`, with `p1 = 0.6 t` and `p2 = 1.4 t`.
///
/// @param target the share of events that is aimed at, 0 to 0.6 exclusive
public record IntervalDesign(double target) {
    private static final double SUBTHERAPEUTIC = 0.6;
    private static final double TOO_MUCH = 1.4;
    private static final double CERTAIN = 0.95;
    private static final int FEWEST_TO_ELIMINATE = 3;

    public IntervalDesign {
        if (!(target > 0 && target < 0.6)) {
            throw new IllegalArgumentException("a target of %s; expected above 0 and below 0.6".formatted(target));
        }
    }

    /// What to do with the present level.
    public enum Decision {
        UP,
        STAY,
        DOWN,
        /// One level down, and neither this level nor any above it again.
        DOWN_FOR_GOOD
    }

    /// The largest share at which the next level up may be tried.
    public double escalationBound() {
        var p1 = SUBTHERAPEUTIC * target;
        return Math.log((1 - p1) / (1 - target)) / Math.log(target * (1 - p1) / (p1 * (1 - target)));
    }

    /// The smallest share at which the next level down is taken.
    public double deescalationBound() {
        var p2 = TOO_MUCH * target;
        return Math.log((1 - target) / (1 - p2)) / Math.log(p2 * (1 - target) / (target * (1 - p2)));
    }

    /// The decision after `events` among `people` at the present level.
    public Decision decide(int events, int people) {
        if (people < 1 || events < 0 || events > people) {
            throw new IllegalArgumentException(
                    "%d events among %d people; expected 0 to as many as people, and somebody"
                            .formatted(events, people));
        }
        if (isTooMuch(events, people)) {
            return Decision.DOWN_FOR_GOOD;
        }
        var share = (double) events / people;
        if (share >= deescalationBound()) {
            return Decision.DOWN;
        }
        return share <= escalationBound() ? Decision.UP : Decision.STAY;
    }

    /// The posterior mean of the probability at a level, with a uniform prior.
    public double mean(int events, int people) {
        return (1.0 + events) / (2.0 + people);
    }

    /// The interval in which it lies with this posterior probability, the same outside it on either side.
    public Interval interval(int events, int people, double share) {
        var posterior = BetaDistribution.of(1.0 + events, 1.0 + people - events);
        var tail = (1 - share) / 2;
        return new Interval(posterior.inverseCumulativeProbability(tail), posterior.inverseSurvivalProbability(tail));
    }

    /// Whether the level is surely above the target: three or more people, and `P(p > t) > 0.95` with
    /// a uniform prior.
    private boolean isTooMuch(int events, int people) {
        return people >= FEWEST_TO_ELIMINATE
                && BetaDistribution.of(1.0 + events, 1.0 + people - events).survivalProbability(target) > CERTAIN;
    }
}
