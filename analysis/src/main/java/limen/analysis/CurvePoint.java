package limen.analysis;

import limen.inference.Estimate;

/// The capsule difference that would be expected if a share `correctGuessRate` of people guessed right, 0 to 1.
public record CurvePoint(double correctGuessRate, Estimate difference) {}
