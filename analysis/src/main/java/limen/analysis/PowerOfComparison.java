package limen.analysis;

import limen.inference.Estimate;
import org.apache.commons.statistics.distribution.TDistribution;

/// How large a difference a comparison of this precision can show: `(t_0.975 + t_0.8) x standard error`.
final class PowerOfComparison {
    private static final double POWER = 0.8;

    private PowerOfComparison() {}

    static Needed needed(Estimate atChance, double smallestEffect, int participants) {
        var detectable =
                (atChance.criticalValue() + TDistribution.of(atChance.df()).inverseCumulativeProbability(POWER))
                        * atChance.standardError();
        var ratio = detectable / smallestEffect;
        // A standard error shrinks with the square root of the number of people.
        return new Needed(detectable, participants * ratio * ratio);
    }
}
