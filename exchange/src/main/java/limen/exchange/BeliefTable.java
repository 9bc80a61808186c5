package limen.exchange;

import java.util.List;
import java.util.function.Consumer;
import limen.analysis.Asked;
import limen.analysis.BeliefEvidence;
import limen.analysis.BlindingIndex;
import limen.analysis.Calibration;
import limen.analysis.ChancePosterior;
import limen.analysis.ExpectancyFit;
import limen.analysis.GuessScore;
import limen.inference.Estimate;
import limen.inference.belief.TippingPoint;
import limen.inference.posterior.MarginalSummary;

/// `belief.csv`: how well people knew their capsule when their confidence counts, and what belief could do to each
/// outcome.
///
/// What could not be estimated keeps its rows, with `NA` for the numbers; what was not asked has none.
record BeliefTable(BeliefEvidence evidence) {
    private static final String HEADER = "scope,quantity,estimate,std_error,df,lower,upper,n";
    private static final List<String> SCORE = List.of("brier", "area");
    private static final List<String> TIPPING = List.of("belief_gap", "tipping_point", "tipping_doubt");
    private static final List<String> AT_CHANCE =
            List.of("posterior_at_chance", "probability_above", "probability_below");
    private static final List<String> EXPECTANCY = List.of(
            "expectancy_mean", "expectancy_sd", "expectancy_active", "expectancy_placebo", "expectancy_interaction");

    static CsvTable of(BeliefEvidence evidence) {
        return new CsvTable(HEADER, new BeliefTable(evidence)::fill);
    }

    private void fill(CsvTable.Rows rows) {
        var all = new Scope(rows, BlindingIndex.ALL);
        all.put(evidence.score(), 0, SCORE, score -> score(all, score));
        for (var outcome : evidence.outcomes()) {
            var scope = new Scope(rows, outcome.outcome());
            var guesses = outcome.guesses();
            scope.put(outcome.tipping(), guesses, TIPPING, tipping -> tipping(scope, tipping, guesses));
            scope.put(outcome.atChance(), guesses, AT_CHANCE, posterior -> atChance(scope, posterior, guesses));
            scope.put(outcome.expectancy(), 0, EXPECTANCY, fit -> expectancy(scope, fit));
        }
    }

    private static void score(Scope scope, GuessScore score) {
        scope.estimate("brier", score.brier(), score.guesses());
        scope.estimate("area", score.area(), score.guesses());
        for (var group : score.calibration()) {
            scope.number("said_" + code(group), group.said(), group.n());
            scope.estimate("right_" + code(group), group.right(), group.n());
        }
    }

    /// `0_25`: the confidences of a group in percent.
    private static String code(Calibration group) {
        return "%d_%d".formatted(Math.round(100 * group.from()), Math.round(100 * group.to()));
    }

    private static void tipping(Scope scope, TippingPoint tipping, int guesses) {
        scope.number("belief_gap", tipping.gap(), guesses);
        scope.estimate("tipping_point", tipping.estimate(), guesses);
        scope.number("tipping_doubt", tipping.reachesDoubt(), guesses);
    }

    private static void atChance(Scope scope, ChancePosterior posterior, int guesses) {
        scope.posterior("posterior_at_chance", posterior.difference(), guesses);
        scope.number("probability_above", posterior.above(), guesses);
        scope.number("probability_below", posterior.below(), guesses);
    }

    private static void expectancy(Scope scope, ExpectancyFit fit) {
        scope.number("expectancy_mean", fit.mean(), fit.people());
        scope.number("expectancy_sd", fit.sd(), fit.people());
        scope.estimate("expectancy_active", fit.difference(), fit.rows());
        scope.estimate("expectancy_placebo", fit.onPlacebo(), fit.rows());
        scope.estimate("expectancy_interaction", fit.interaction(), fit.rows());
    }

    /// The rows about one thing: all guesses, or an outcome.
    private record Scope(CsvTable.Rows rows, String name) {
        <T> void put(Asked<T> asked, int n, List<String> quantities, Consumer<T> known) {
            switch (asked) {
                case Asked.Known(var value) -> known.accept(value);
                case Asked.Unknown<T> _ -> quantities.forEach(quantity -> number(quantity, Double.NaN, n));
                case Asked.NotAsked<T> _ -> {}
            }
        }

        void estimate(String quantity, Estimate estimate, int n) {
            rows.row(name, quantity)
                    .with(estimate)
                    .with(estimate.df())
                    .with(estimate.interval())
                    .with(n)
                    .end();
        }

        void posterior(String quantity, MarginalSummary posterior, int n) {
            rows.row(name, quantity)
                    .with(posterior.mean())
                    .with(posterior.sd())
                    .withMissing()
                    .with(posterior.lower())
                    .with(posterior.upper())
                    .with(n)
                    .end();
        }

        /// A number that has no interval of its own.
        void number(String quantity, double number, int n) {
            rows.row(name, quantity)
                    .with(number)
                    .withMissing()
                    .withMissing()
                    .withMissing()
                    .withMissing()
                    .with(n)
                    .end();
        }
    }
}
