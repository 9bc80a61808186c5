package limen.analysis;

/// What it would have taken to tell a difference from belief, at 80 % power and the blinding seen here.
///
/// @param detectableDifference the smallest difference at chance guessing that these data would have shown four
///     times in five, in outcome units
/// @param participants how many people the smallest effect of interest would need, blinded as here
public record Needed(double detectableDifference, double participants) {}
