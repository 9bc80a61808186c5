package limen.inference.series;

import limen.inference.Interval;
import limen.inference.posterior.MarginalSummary;

/// What a series says about the active capsule, against the smallest effect of interest.
///
/// @param summary the effect in points
/// @param aboveZero the probability that it is larger than 0
/// @param tooSmallToMatter the probability that it lies within the smallest effect of interest of 0
/// @param smallestEffect in points, > 0
/// @param residualSd the spread of days that are alike, in points
public record ActiveEffect(
        MarginalSummary summary, double aboveZero, double tooSmallToMatter, double smallestEffect, double residualSd) {
    public ActiveEffect {
        if (!(smallestEffect > 0 && Double.isFinite(smallestEffect))) {
            throw new IllegalArgumentException(
                    "smallest effect of interest is %s; expected a number > 0".formatted(smallestEffect));
        }
    }

    /// The effect that this posterior holds.
    public static ActiveEffect of(SeriesPosterior posterior, double smallestEffect) {
        var active = posterior.active();
        return new ActiveEffect(
                active.summary(),
                active.above(0),
                active.within(smallestEffect),
                smallestEffect,
                posterior.residualSd());
    }

    /// The central 95 % interval.
    public Interval interval() {
        return summary.interval();
    }

    /// How much likelier an effect above 0 is than one below.
    public double oddsAboveZero() {
        return aboveZero / (1 - aboveZero);
    }
}
