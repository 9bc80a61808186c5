package limen.report.page;

import java.util.ArrayList;
import java.util.List;
import limen.analysis.Asked;
import limen.analysis.ExpectancyFit;
import limen.analysis.OutcomeAnalysis;
import limen.inference.Estimate;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// Whether those who expected more had more of a difference in one outcome, in sentences.
final class ExpectancyWords {
    private ExpectancyWords() {}

    static List<String> of(Asked<ExpectancyFit> expectancy, OutcomeAnalysis outcome) {
        return switch (expectancy) {
            case Asked.Known(var fit) -> sentences(fit, outcome, Outcomes.numbers(outcome));
            case Asked.Unknown<ExpectancyFit>(var reason) ->
                List.of("For %s this cannot be told. %s".formatted(outcome.name(), reason));
            case Asked.NotAsked<ExpectancyFit> _ -> List.of();
        };
    }

    private static List<String> sentences(ExpectancyFit fit, OutcomeAnalysis outcome, Numbers numbers) {
        var rating = Numbers.forSpread(fit.sd());
        var sentences = new ArrayList<String>();
        sentences.add(
                "The difference in %s was %s for people who expected little (%s) and %s for those who expected much (%s): one standard deviation below and above the average. Per standard deviation it changes by %s, which %s zero."
                        .formatted(
                                outcome.name(),
                                numbers.inSentence(fit.low()),
                                rating.inSentence(fit.mean() - fit.sd()),
                                numbers.inSentence(fit.high()),
                                rating.inSentence(fit.mean() + fit.sd()),
                                numbers.inSentence(perSd(fit, fit.interaction())),
                                fit.interaction().interval().excludes(0) ? "excludes" : "includes"));
        sentences.add(
                "On placebo, scores change by %s with it.".formatted(numbers.inSentence(perSd(fit, fit.onPlacebo()))));
        sentences.add("%s, 95\u00a0%% intervals.%s"
                .formatted(
                        n(fit),
                        fit.peopleWithout() == 0
                                ? ""
                                : " %s did not say what they expected and %s left out."
                                        .formatted(
                                                Words.people(fit.peopleWithout()),
                                                fit.peopleWithout() == 1 ? "is" : "are")));
        return List.copyOf(sentences);
    }

    /// Per standard deviation of the rating in place of per unit.
    static Estimate perSd(ExpectancyFit fit, Estimate perUnit) {
        return perUnit.isKnown()
                ? new Estimate(fit.sd() * perUnit.value(), fit.sd() * perUnit.standardError(), perUnit.df())
                : Estimate.UNKNOWN;
    }

    private static String n(ExpectancyFit fit) {
        return fit.rows() == fit.people()
                ? "n\u00a0=\u00a0" + Numbers.count(fit.rows())
                : "n\u00a0=\u00a0%s rows of %s people"
                        .formatted(Numbers.count(fit.rows()), Numbers.count(fit.people()));
    }
}
