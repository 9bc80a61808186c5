package limen.analysis;

import java.util.Arrays;
import limen.inference.CellData;
import limen.inference.Stratum;
import limen.inference.belief.TippingPoint;

/// What belief could do to one outcome, seen in three ways. No finding rests on any of them.
///
/// @param guesses rows with a value and a guess that named a capsule
/// @param tipping how strong belief would have to be to make the whole difference
/// @param atChance the difference with guesses at chance, as a posterior
/// @param expectancy whether those who expected more had more of a difference
public record OutcomeBelief(
        String outcome,
        int guesses,
        Asked<TippingPoint> tipping,
        Asked<ChancePosterior> atChance,
        Asked<ExpectancyFit> expectancy) {

    static OutcomeBelief of(TrialTable table, OutcomeAnalysis analysis) {
        var strata = OutcomeRows.of(table, analysis.name()).byStratum();
        return new OutcomeBelief(
                analysis.name(),
                Arrays.stream(Stratum.values())
                        .mapToInt(stratum -> strata.count(stratum.ordinal()))
                        .sum(),
                tipping(strata, analysis),
                atChance(strata, analysis),
                ExpectancyFit.of(table, analysis.name()));
    }

    private static Asked<TippingPoint> tipping(CellData strata, OutcomeAnalysis analysis) {
        if (analysis.belief() instanceof Belief.NotAsked) {
            return new Asked.NotAsked<>();
        }
        return switch (analysis.capsule()) {
            case CapsuleEffect.NotEstimable(var reason) ->
                new Asked.Unknown<>("There is no comparison, because %s.".formatted(reason));
            case CapsuleEffect.Estimated estimated -> {
                var gap = saidActive(strata, Stratum.AA, Stratum.AP) - saidActive(strata, Stratum.PA, Stratum.PP);
                yield Double.isNaN(gap)
                        ? new Asked.Unknown<>("On one of the capsules nobody guessed.")
                        : new Asked.Known<>(new TippingPoint(estimated.difference(), gap));
            }
        };
    }

    /// The share of one capsule's guesses that said active; NaN where there are none.
    private static double saidActive(CellData strata, Stratum active, Stratum placebo) {
        var said = (double) strata.count(active.ordinal());
        return said / (said + strata.count(placebo.ordinal()));
    }

    private static Asked<ChancePosterior> atChance(CellData strata, OutcomeAnalysis analysis) {
        return switch (analysis.belief()) {
            case Belief.NotAsked _ -> new Asked.NotAsked<>();
            case Belief.TooThin thin ->
                new Asked.Unknown<>("Capsule and belief cannot be told apart, because %s.".formatted(thin.reason()));
            case Belief.Separated _
            when analysis.repeated() ->
                new Asked.Unknown<>("The posterior takes one row for each person, and here people have several.");
            case Belief.Separated _ -> new Asked.Known<>(ChancePosterior.of(strata, analysis.smallestEffect()));
        };
    }
}
