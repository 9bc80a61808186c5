package limen.analysis;

import java.util.Arrays;
import limen.inference.CellData;
import limen.inference.GuessCurve;
import limen.inference.Stratum;
import limen.inference.belief.BayesianGuessCurve;
import limen.inference.belief.BayesianGuessCurve.StratumSummary;
import limen.inference.posterior.MarginalSummary;

/// What the capsule difference would be with guesses at chance, as a posterior: with the uncertainty of the means, of
/// their spread and of how guesses fall.
///
/// @param difference in outcome units
/// @param above probability that it is larger than the smallest effect of interest
/// @param below probability that it is as large in the other direction
public record ChancePosterior(MarginalSummary difference, double above, double below) {
    /// The posterior of one outcome.
    ///
    /// @param strata one row for each person, at least one in each stratum and some spread
    static ChancePosterior of(CellData strata, double smallestEffect) {
        var summaries = Arrays.stream(Stratum.values())
                .mapToInt(Stratum::ordinal)
                .mapToObj(cell -> new StratumSummary(
                        strata.count(cell), strata.mean(cell), strata.variance(cell) * (strata.count(cell) - 1)))
                .toList();
        var posterior = BayesianGuessCurve.of(summaries).at(GuessCurve.CHANCE);
        return new ChancePosterior(
                posterior.summary(), posterior.above(smallestEffect), posterior.cumulative(-smallestEffect));
    }
}
