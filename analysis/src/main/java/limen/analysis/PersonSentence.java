package limen.analysis;

import limen.inference.Wording;
import limen.inference.series.ActiveEffect;
import limen.inference.series.SeriesAnswer.Refused;
import limen.inference.series.SeriesModel;

/// A finding about one person in plain words. Says what was measured and what the line is; never more than the finding
/// holds.
public final class PersonSentence {
    /// A number of days that nobody keeps a diary for.
    private static final double TOO_MANY_DAYS = 20_000;

    private PersonSentence() {}

    /// The sentence of that finding.
    ///
    /// @param days those with a value
    public static String of(PersonFinding finding, int days) {
        return switch (finding) {
            case PersonFinding.HarmSignal(var effect) ->
                "%s %s is the worse direction here, and harm is reported whatever was believed."
                        .formatted(observed(effect), effect.summary().mean() > 0 ? "Higher" : "Lower");
            case PersonFinding.NoDifference(var effect) ->
                "If the active capsule made a difference for this person, it is smaller than the %s taken as too small to matter: %s. Larger changes in these %d days came from something else than the capsule of the day."
                        .formatted(in(effect).size(effect.smallestEffect()), withRange(effect), days);
            case PersonFinding.RestsOnPrior(var effect, var priorSd) -> priorDecides(in(effect), priorSd);
            case PersonFinding.Difference(var effect) ->
                "%s No guesses were given to this analysis, so belief may explain all of it."
                        .formatted(observed(effect));
            case PersonFinding.CannotTell(var effect, var needed) ->
                "With these %d days one cannot tell whether the active capsule made a difference: anything from %s fits. %s"
                        .formatted(days, in(effect).range(effect.interval()), needed(effect, needed));
            case PersonFinding.NotAnalysed(var refused) -> refused(refused, days);
        };
    }

    /// What is said where the prior, and not the days, keeps an effect small.
    static String priorDecides(Wording wording, double priorSd) {
        return "These days cannot tell: that the effect is small follows from what was held plausible beforehand, a spread of %s, more than from the days. Maybe the item has another range than the one stated."
                .formatted(wording.size(priorSd));
    }

    private static String observed(ActiveEffect effect) {
        return "On days with the active capsule the value was %s %s than on days without (%s)."
                .formatted(
                        in(effect).size(effect.summary().mean()),
                        effect.summary().mean() > 0 ? "higher" : "lower",
                        in(effect).sizes(effect.interval()));
    }

    private static String withRange(ActiveEffect effect) {
        return in(effect).withRange(effect.summary().mean(), effect.interval());
    }

    private static String needed(ActiveEffect effect, double days) {
        var smallest = in(effect).size(effect.smallestEffect());
        return days < TOO_MANY_DAYS
                ? "About %.0f days like these would have been needed to tell a difference of %s."
                        .formatted(twoDigits(days), smallest)
                : "No number of days like these that a person can keep would tell a difference of %s."
                        .formatted(smallest);
    }

    /// Upwards: the number is an estimate, and fewer would not do.
    private static double twoDigits(double days) {
        var unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(days)) - 1));
        return Math.ceil(days / unit) * unit;
    }

    private static String refused(Refused refused, int days) {
        return switch (refused.reason()) {
            case TOO_FEW_DAYS ->
                "With these %d days one cannot tell: %d with the active capsule and %d without have a value, and at least %d of each are needed."
                        .formatted(days, refused.observedActive(), refused.observedPlacebo(), SeriesModel.FEWEST_DAYS);
            case NO_SPREAD ->
                "With these %d days one cannot tell: the values leave no chance variation to compare a difference with."
                        .formatted(days);
        };
    }

    private static Wording in(ActiveEffect effect) {
        return Wording.forSpread(effect.residualSd());
    }
}
