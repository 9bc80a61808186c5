package limen.analysis;

import limen.analysis.Finding.Kind;
import limen.inference.series.ActiveEffect;
import limen.inference.series.SeriesAnswer;

/// What the days of one person show of one outcome. The order of precedence is that of the constants of [Kind].
///
/// One person's days come without guesses, so nothing here says that a difference is beyond belief, nor that belief
/// explains it: a difference of which nobody knows whether it harms is [Difference], and its code is `cannot_tell`.
public sealed interface PersonFinding {
    /// The better direction was stated, and the whole 95 % interval lies on the other side of 0.
    record HarmSignal(ActiveEffect effect) implements PersonFinding {}

    /// The whole interval lies within the smallest effect of interest of 0.
    record NoDifference(ActiveEffect effect) implements PersonFinding {}

    /// The whole interval lies within the smallest effect of interest, but because nothing larger was held plausible
    /// beforehand, and not because of the days.
    ///
    /// @param priorSd of the effect, in points
    record RestsOnPrior(ActiveEffect effect, double priorSd) implements PersonFinding {}

    /// The whole interval lies on one side of 0; capsule or belief, these days cannot tell.
    record Difference(ActiveEffect effect) implements PersonFinding {}

    /// The interval holds 0, and effects that would matter.
    ///
    /// @param daysNeeded in all, to tell the smallest effect of interest; infinite if no number would do
    record CannotTell(ActiveEffect effect, double daysNeeded) implements PersonFinding {}

    /// There was no analysis.
    record NotAnalysed(SeriesAnswer.Refused refused) implements PersonFinding {}

    /// The finding's place in `findings.csv`.
    default Kind kind() {
        return switch (this) {
            case HarmSignal _ -> Kind.HARM_SIGNAL;
            case NoDifference _ -> Kind.NO_DIFFERENCE;
            case RestsOnPrior _, Difference _, CannotTell _, NotAnalysed _ -> Kind.CANNOT_TELL;
        };
    }
}
