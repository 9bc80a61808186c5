package limen.analysis;

import limen.inference.series.ActiveEffect;
import limen.inference.series.DaysNeeded;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesPosterior;

/// The rule that turns one person's posterior into a finding. With D the 95 % interval of the active effect:
///
/// 1. *harm signal*: the direction is stated and D lies wholly on the harmful side;
/// 2. *no difference*: D lies inside the smallest effect of interest, and the days say so: they have at least halved
/// the
///    standard deviation that the prior gave the effect. Otherwise the answer *rests on the prior*;
/// 3. *difference*: D excludes zero;
/// 4. everything else, and every series that was not analysed: *cannot tell*.
public final class PersonFindingRule {
    private PersonFindingRule() {}

    /// The finding that this answer holds.
    public static PersonFinding finding(SeriesAnswer answer, SmallestEffect smallest, Direction direction) {
        return switch (answer) {
            case SeriesAnswer.Refused refused -> new PersonFinding.NotAnalysed(refused);
            case SeriesPosterior posterior -> finding(posterior, smallest, direction);
        };
    }

    private static PersonFinding finding(SeriesPosterior posterior, SmallestEffect smallest, Direction direction) {
        var effect = ActiveEffect.of(posterior, smallest.inOutcomeUnits(posterior.residualSd()));
        var interval = effect.interval();
        if (FindingRule.isHarm(interval, direction)) {
            return new PersonFinding.HarmSignal(effect);
        }
        if (interval.isWithin(effect.smallestEffect())) {
            var priorSd = posterior.model().priors().activeSd();
            return restsOnPrior(effect.summary().sd(), priorSd)
                    ? new PersonFinding.RestsOnPrior(effect, priorSd)
                    : new PersonFinding.NoDifference(effect);
        }
        if (interval.excludes(0)) {
            return new PersonFinding.Difference(effect);
        }
        var days = DaysNeeded.of(posterior, effect.smallestEffect());
        return new PersonFinding.CannotTell(
                effect, days.map(DaysNeeded::days).map(Double::valueOf).orElse(Double.POSITIVE_INFINITY));
    }

    /// Whether what is known of an effect was mostly held before the days: they left more than half of the spread.
    static boolean restsOnPrior(double posteriorSd, double priorSd) {
        return posteriorSd > priorSd / 2;
    }
}
