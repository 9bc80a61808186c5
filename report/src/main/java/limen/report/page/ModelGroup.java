package limen.report.page;

import java.util.List;
import java.util.stream.Stream;
import limen.analysis.Belief;
import limen.analysis.CapsuleEffect;
import limen.analysis.Coefficient;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.Term;
import limen.analysis.TrialFindings;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// One outcome's models: every coefficient without and with the guess, then its groups and their differences.
record ModelGroup(
        String name,
        String what,
        List<Row> coefficients,
        List<BeliefSection.StratumRow> strata,
        List<BeliefSection.ContrastRow> contrasts) {

    /// One fitted coefficient.
    ///
    record Row(
            String model,
            boolean opensModel,
            String term,
            String estimate,
            String error,
            String df,
            String t,
            String p,
            String pHolm) {
        static Row of(Coefficient coefficient, Numbers numbers) {
            var estimate = coefficient.estimate();
            return new Row(
                    switch (coefficient.model()) {
                        case WITHOUT_GUESS -> "without guess";
                        case WITH_GUESS -> "with guess";
                    },
                    coefficient.term() == Term.INTERCEPT,
                    Words.term(coefficient.term(), coefficient.model()),
                    numbers.inTable(estimate.value()),
                    numbers.inTable(estimate.standardError()),
                    Numbers.df(estimate.df()),
                    Numbers.fixed(estimate.statistic(), 2),
                    Numbers.p(estimate.pValue()),
                    Numbers.p(coefficient.pHolm()));
        }
    }

    static List<ModelGroup> of(TrialFindings findings) {
        return findings.outcomes().stream().map(ModelGroup::of).toList();
    }

    private static ModelGroup of(OutcomeAnalysis outcome) {
        var numbers = Outcomes.numbers(outcome);
        var without = switch (outcome.capsule()) {
            case CapsuleEffect.Estimated capsule -> capsule.coefficients();
            case CapsuleEffect.NotEstimable _ -> List.<Coefficient>of();
        };
        var what = "%s, %s".formatted(Words.role(outcome.role()), Outcomes.n(outcome));
        return switch (outcome.belief()) {
            case Belief.Separated belief ->
                new ModelGroup(
                        outcome.name(),
                        what,
                        rows(Stream.concat(without.stream(), belief.coefficients().stream()), numbers),
                        belief.strata().stream()
                                .map(mean -> BeliefSection.StratumRow.of(mean, numbers))
                                .toList(),
                        belief.contrasts().stream()
                                .map(contrast -> BeliefSection.ContrastRow.of(contrast, numbers))
                                .toList());
            case Belief.TooThin thin ->
                new ModelGroup(
                        outcome.name(),
                        what,
                        rows(without.stream(), numbers),
                        thin.strata().stream()
                                .map(mean -> BeliefSection.StratumRow.of(mean, numbers))
                                .toList(),
                        List.of());
            case Belief.NotAsked _ ->
                new ModelGroup(outcome.name(), what, rows(without.stream(), numbers), List.of(), List.of());
        };
    }

    private static List<Row> rows(Stream<Coefficient> coefficients, Numbers numbers) {
        return coefficients.map(coefficient -> Row.of(coefficient, numbers)).toList();
    }
}
