package limen.inference.belief;

import java.util.List;
import limen.inference.Stratum;
import limen.inference.posterior.NormalMixture;
import limen.inference.quadrature.GaussRule;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// The guess curve as a posterior: what the capsule difference would be at a correct-guess rate, with
/// the uncertainty of the means, of the common spread and of how guesses fall.
///
/// The four strata are normal with means `m_k` and one spread `sigma` under the reference prior `p(m,
/// log sigma) = 1`, so that `(N - 4) s^2 / sigma^2` is chi-squared. The active share `q` of right
/// guesses and `r` of wrong ones have Jeffreys priors. Given `sigma`, `q` and `r` the difference is
/// normal; these three are integrated by Gauss rules over their own distribution functions, so the
/// answer is a mixture of normals and nothing is drawn.
///
/// A guess comes after the capsule, so this is a sensitivity analysis as the curve itself is.
public final class BayesianGuessCurve {
    private static final GaussRule SHARES = GaussRule.legendre(16);
    private static final GaussRule SPREAD = GaussRule.legendre(24);

    private final List<StratumSummary> strata;
    private final double[] variances;
    private final BetaDistribution rightOnActive;
    private final BetaDistribution wrongOnActive;

    private BayesianGuessCurve(List<StratumSummary> strata) {
        this.strata = strata;
        this.variances = variances();
        this.rightOnActive = share(Stratum.AA, Stratum.PP);
        this.wrongOnActive = share(Stratum.AP, Stratum.PA);
    }

    /// The rows of one stratum: how many, their mean and their squared distances from it.
    ///
    /// @param count >= 1
    /// @param squares >= 0
    public record StratumSummary(int count, double mean, double squares) {
        public StratumSummary {
            if (count < 1 || !(squares >= 0) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("%d rows, mean %s, squares %s; expected at least 1 row, squares >= 0"
                        .formatted(count, mean, squares));
            }
        }
    }

    /// The curve of one outcome.
    ///
    /// @param strata in the order of [Stratum]; more than four rows in all, not all of them equal within strata
    public static BayesianGuessCurve of(List<StratumSummary> strata) {
        var rows = strata.stream().mapToInt(StratumSummary::count).sum();
        var squares = strata.stream().mapToDouble(StratumSummary::squares).sum();
        if (strata.size() != Stratum.values().length || rows <= strata.size() || !(squares > 0)) {
            throw new IllegalArgumentException(
                    "%d strata, %d rows, squares %s; expected 4 strata, more than 4 rows and some spread"
                            .formatted(strata.size(), rows, squares));
        }
        return new BayesianGuessCurve(List.copyOf(strata));
    }

    /// The posterior of the difference at a correct-guess rate.
    ///
    /// @param c 0 to 1, both exclusive: at the ends two strata would have to stand for all
    public NormalMixture at(double c) {
        if (!(c > 0 && c < 1)) {
            throw new IllegalArgumentException("a correct-guess rate of %s; expected above 0 and below 1".formatted(c));
        }
        var components = SHARES.size() * SHARES.size() * SPREAD.size();
        var weights = new double[components];
        var means = new double[components];
        var sds = new double[components];
        var index = 0;
        for (var i = 0; i < SHARES.size(); i++) {
            var q = rightOnActive.inverseCumulativeProbability(unit(SHARES, i));
            for (var j = 0; j < SHARES.size(); j++) {
                var r = wrongOnActive.inverseCumulativeProbability(unit(SHARES, j));
                var contrast = contrast(c, q, r);
                var mean = 0.0;
                var perVariance = 0.0;
                for (var k = 0; k < contrast.length; k++) {
                    mean += contrast[k] * strata.get(k).mean();
                    perVariance += contrast[k] * contrast[k] / strata.get(k).count();
                }
                for (var v = 0; v < variances.length; v++) {
                    weights[index] = SHARES.weight(i) * SHARES.weight(j) * SPREAD.weight(v);
                    means[index] = mean;
                    sds[index] = Math.sqrt(variances[v] * perVariance);
                    index++;
                }
            }
        }
        return NormalMixture.of(weights, means, sds);
    }

    /// The weight of each stratum mean, as in [limen.inference.GuessCurve].
    private static double[] contrast(double c, double q, double r) {
        var rightOnActive = c * q / (c * q + (1 - c) * r);
        var rightOnPlacebo = c * (1 - q) / (c * (1 - q) + (1 - c) * (1 - r));
        var weights = new double[Stratum.values().length];
        weights[Stratum.AA.ordinal()] = rightOnActive;
        weights[Stratum.AP.ordinal()] = 1 - rightOnActive;
        weights[Stratum.PP.ordinal()] = -rightOnPlacebo;
        weights[Stratum.PA.ordinal()] = rightOnPlacebo - 1;
        return weights;
    }

    private double[] variances() {
        var squares = strata.stream().mapToDouble(StratumSummary::squares).sum();
        var df = strata.stream().mapToInt(StratumSummary::count).sum() - strata.size();
        var chiSquared = ChiSquaredDistribution.of(df);
        var variances = new double[SPREAD.size()];
        for (var i = 0; i < variances.length; i++) {
            variances[i] = squares / chiSquared.inverseCumulativeProbability(unit(SPREAD, i));
        }
        return variances;
    }

    private BetaDistribution share(Stratum active, Stratum placebo) {
        return BetaDistribution.of(
                strata.get(active.ordinal()).count() + 0.5,
                strata.get(placebo.ordinal()).count() + 0.5);
    }

    /// A node of the rule, moved from (-1, 1) to (0, 1).
    private static double unit(GaussRule rule, int index) {
        return (rule.node(index) + 1) / 2;
    }
}
