package limen.report.page;

import java.util.List;
import java.util.Optional;
import limen.analysis.Asked;
import limen.analysis.BeliefEvidence;
import limen.analysis.GuessScore;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.OutcomeBelief;
import limen.analysis.TrialFindings;

/// What stands beside the guess curve: how strong belief would have to be, the difference at chance in probabilities,
/// how sure people were, and what they had expected. No finding rests on it.
///
/// @param outcome name of the one outcome that is spoken of: the one whose curve is shown, where there is one
/// @param tipping, atChance, expectancy sentences about it; empty where that was not asked
/// @param sure how sure people were of their guesses; empty where that was not asked
/// @param rows the same of every outcome of which anything is known
record BeliefView(
        String outcome,
        List<String> tipping,
        List<String> atChance,
        Optional<SureView> sure,
        List<String> expectancy,
        List<BeliefRow> rows) {
    private static final BeliefView EMPTY =
            new BeliefView("", List.of(), List.of(), Optional.empty(), List.of(), List.of());

    static BeliefView of(TrialFindings findings, BeliefEvidence evidence, BeliefSection section) {
        var outcomes = Outcomes.of(findings);
        var shown = section instanceof BeliefSection.Shown curve
                ? Optional.of(curve.outcome())
                : outcomes.primary().or(() -> outcomes.all().stream().findFirst());
        return shown.flatMap(outcome -> of(outcome, outcomes, evidence)).orElse(EMPTY);
    }

    private static Optional<BeliefView> of(OutcomeAnalysis outcome, Outcomes outcomes, BeliefEvidence evidence) {
        return evidence.outcomes().stream()
                .filter(belief -> belief.outcome().equals(outcome.name()))
                .findFirst()
                .map(belief -> new BeliefView(
                        outcome.name(),
                        TippingWords.of(belief.tipping(), outcome),
                        ChanceWords.of(belief.atChance(), outcome),
                        sure(evidence.score()),
                        ExpectancyWords.of(belief.expectancy(), outcome),
                        evidence.outcomes().stream()
                                .map(each -> BeliefRow.of(each, named(outcomes, each)))
                                .filter(BeliefRow::isKnown)
                                .toList()));
    }

    private static OutcomeAnalysis named(Outcomes outcomes, OutcomeBelief belief) {
        return outcomes.all().stream()
                .filter(outcome -> outcome.name().equals(belief.outcome()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the evidence about belief speaks of \"%s\"; expected one of the outcomes"
                                .formatted(belief.outcome())));
    }

    private static Optional<SureView> sure(Asked<GuessScore> score) {
        return switch (score) {
            case Asked.Known(var known) -> Optional.of(SureView.of(known));
            case Asked.Unknown<GuessScore>(var reason) -> Optional.of(SureView.unknown(reason));
            case Asked.NotAsked<GuessScore> _ -> Optional.empty();
        };
    }

    boolean isEmpty() {
        return tipping.isEmpty() && expectancy.isEmpty();
    }

    boolean asksGuesses() {
        return !tipping.isEmpty();
    }

    boolean asksExpectancy() {
        return !expectancy.isEmpty();
    }
}
