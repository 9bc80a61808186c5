package limen.analysis;

import limen.inference.Estimate;

/// What it would have taken to tell a difference from belief, at 80 % power and the blinding seen here.
///
/// @param detectableDifference the smallest difference at chance guessing that these data would have shown four
///     times in five, in outcome units
/// @param participants how many people the smallest effect of interest would need, blinded as here
public record Needed(double detectableDifference, double participants) {
    private static final double POWER = 0.8;

    /// A standard error shrinks with the square root of the number of people.
    static Needed toTell(Estimate atChance, double smallestEffect, int participants) {
        var detectable = atChance.detectable(POWER);
        var ratio = detectable / smallestEffect;
        return new Needed(detectable, participants * ratio * ratio);
    }
}
