package limen.report.page;

import java.util.List;
import limen.analysis.Asked;
import limen.analysis.ChancePosterior;
import limen.analysis.OutcomeAnalysis;
import limen.report.words.Likely;
import limen.report.words.Numbers;

/// What one outcome's difference would be with guesses at chance, in probabilities.
final class ChanceWords {
    private ChanceWords() {}

    static List<String> of(Asked<ChancePosterior> posterior, OutcomeAnalysis outcome) {
        return switch (posterior) {
            case Asked.Known(var known) -> sentences(known, outcome, Outcomes.numbers(outcome));
            case Asked.Unknown<ChancePosterior>(var reason) -> List.of(reason);
            case Asked.NotAsked<ChancePosterior> _ -> List.of();
        };
    }

    private static List<String> sentences(ChancePosterior posterior, OutcomeAnalysis outcome, Numbers numbers) {
        return List.of(
                "With guesses at chance the difference in %s would be %s. That the active capsule scores higher by more than %s, the smallest difference of interest, is %s; lower by more than that, %s."
                        .formatted(
                                outcome.name(),
                                inSentence(posterior, numbers),
                                numbers.inSentence(outcome.smallestEffect()),
                                Likely.words(posterior.above()),
                                Likely.words(posterior.below())),
                "Mean and 95\u00a0% interval of a posterior that holds the uncertainty of how guesses fall.");
    }

    /// `1.2 (−1.4 to 3.9)`.
    static String inSentence(ChancePosterior posterior, Numbers numbers) {
        return "%s (%s to %s)"
                .formatted(
                        numbers.inSentence(posterior.difference().mean()),
                        numbers.inSentence(posterior.difference().lower()),
                        numbers.inSentence(posterior.difference().upper()));
    }
}
