package limen.evidence.claim;

import limen.evidence.claim.StudySummary.Design;
import limen.evidence.claim.StudySummary.Exposure;
import org.jspecify.annotations.Nullable;

/// What there is about a claim, as far as the grading rules ask.
public sealed interface BodyOfEvidence {
    /// No study.
    record Nothing() implements BodyOfEvidence {}

    /// One or more studies, described by the best of them.
    ///
    /// @param participants of all together
    /// @param correctGuessRate share of right guesses, 0 to 1; null if not measured
    /// @param bang Bang's index, -1 to 1; null if not measured
    /// @param exactRegimen whether dose, drug and setting are those of the claim
    /// @param consistent whether the studies agree; true of a single one
    /// @param intervalHoldsZero whether no effect still fits
    /// @param publicationBias whether studies seem to be missing
    record Studies(
            Design design,
            int participants,
            @Nullable Double correctGuessRate,
            @Nullable Double bang,
            boolean exactRegimen,
            boolean consistent,
            boolean intervalHoldsZero,
            boolean publicationBias)
            implements BodyOfEvidence {}

    /// A single study about the regimen that the claims speak of.
    static Studies of(StudySummary study) {
        return new Studies(
                study.design(),
                study.participants(),
                study.correctGuessRate(),
                study.bang(),
                study.exposure() == Exposure.REPEATED_LOW_DOSES && !study.withTherapy(),
                true,
                study.lower() <= 0 && study.upper() >= 0,
                false);
    }
}
