package limen.report.page;

import limen.analysis.Asked;
import limen.analysis.ChancePosterior;
import limen.analysis.ExpectancyFit;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.OutcomeBelief;
import limen.inference.belief.TippingPoint;
import limen.report.words.Likely;
import limen.report.words.Numbers;

/// One outcome in the table of what stands beside the guess curve; what is not known is a dash.
///
/// @param tipping the belief effect that would make the whole difference, with the interval of the difference
/// @param beyond probability that the difference at chance is larger than the smallest effect of interest, upwards and
///     downwards
/// @param expectancy how the difference changes per standard deviation of what was expected
record BeliefRow(String name, Cell tipping, String beyond, Cell expectancy) {
    boolean isKnown() {
        return !tipping.equals(Cell.EMPTY) || !expectancy.equals(Cell.EMPTY) || !beyond.equals(Numbers.UNKNOWN);
    }

    static BeliefRow of(OutcomeBelief belief, OutcomeAnalysis outcome) {
        var numbers = Outcomes.numbers(outcome);
        return new BeliefRow(
                belief.outcome(),
                belief.tipping() instanceof Asked.Known<TippingPoint>(var tipping)
                        ? Cell.of(tipping.estimate(), numbers)
                        : Cell.EMPTY,
                belief.atChance() instanceof Asked.Known<ChancePosterior>(var posterior)
                        ? "%s / %s".formatted(Likely.percent(posterior.above()), Likely.percent(posterior.below()))
                        : Numbers.UNKNOWN,
                belief.expectancy() instanceof Asked.Known<ExpectancyFit>(var fit)
                        ? Cell.of(ExpectancyWords.perSd(fit, fit.interaction()), numbers)
                        : Cell.EMPTY);
    }
}
