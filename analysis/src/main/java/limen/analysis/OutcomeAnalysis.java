package limen.analysis;

import java.util.List;
import java.util.Optional;

/// Everything found about one outcome.
///
/// @param rows rows with a value
/// @param participants people with at least one such row
/// @param activeRows, placeboRows rows by capsule
/// @param repeated whether somebody has several rows, so that a mixed model was fitted
/// @param smallestEffect the smallest effect of interest, in outcome units, > 0; NaN where not defined
public record OutcomeAnalysis(
        String name,
        Role role,
        Direction direction,
        int rows,
        int participants,
        int activeRows,
        int placeboRows,
        boolean repeated,
        double smallestEffect,
        CapsuleEffect capsule,
        Belief belief,
        Finding finding) {

    /// What would have been needed to tell; empty where capsule and belief could not be separated.
    public Optional<Needed> needed() {
        return capsule instanceof CapsuleEffect.Estimated && belief instanceof Belief.Separated separated
                ? Optional.of(Needed.toTell(separated.atChance(), smallestEffect, participants))
                : Optional.empty();
    }

    /// The same analysis with another guess curve to show.
    OutcomeAnalysis withGuessCurve(List<CurvePoint> curve) {
        return new OutcomeAnalysis(
                name,
                role,
                direction,
                rows,
                participants,
                activeRows,
                placeboRows,
                repeated,
                smallestEffect,
                capsule,
                belief instanceof Belief.Separated separated ? separated.withCurve(curve) : belief,
                finding);
    }
}
