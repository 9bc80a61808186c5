package limen.inference.sequential;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// A rule for how much of the allowed error may be used up by when [LanDeMets1983], so that looks need
/// not be fixed in number or time beforehand.
@FunctionalInterface
public interface AlphaSpending {
    /// The error of one side that may be spent until then.
    ///
    /// @param alpha what may be spent in all, on that side
    /// @param fraction share of the final information, 0 to 1
    double spent(double alpha, double fraction);

    /// Almost nothing early, like the boundary of O'Brien and Fleming: `2 (1 - Phi(z / sqrt t))`, `z`
    /// the upper `alpha / 2` point. The last look costs hardly anything.
    static AlphaSpending obrienFleming() {
        var normal = NormalDistribution.of(0, 1);
        return (alpha, fraction) ->
                2 * normal.survivalProbability(normal.inverseSurvivalProbability(alpha / 2) / Math.sqrt(fraction));
    }

    /// Evenly, like the boundary of Pocock: `alpha log(1 + (e - 1) t)`.
    static AlphaSpending pocock() {
        return (alpha, fraction) -> alpha * Math.log1p((Math.E - 1) * fraction);
    }
}
