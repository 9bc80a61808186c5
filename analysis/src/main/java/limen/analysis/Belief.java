package limen.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import limen.inference.Estimate;
import limen.inference.Stratum;

/// What the guesses add to one outcome's comparison.
public sealed interface Belief {
    /// With fewer rows in a stratum its variance is too uncertain for the intervals to keep their level: in one of
    /// six trials of 40 people where nothing is true, with two rows in each wrong stratum, the drop excludes zero.
    int FEWEST_ROWS_FOR_A_FINDING = 5;

    /// All four strata hold enough rows, so capsule and belief can be told apart as far as the data go.
    ///
    /// @param observedRate share of this outcome's guesses that were right, 0 to 1
    /// @param coefficients of the model with guess, in the order of [Term]
    /// @param strata in the order of [Stratum]
    /// @param contrasts in the order of [PlannedContrast]
    /// @param curve the capsule difference at correct-guess rates 0, 0.01 ... 1
    /// @param atChance the capsule difference at a correct-guess rate of 0.5
    /// @param drop the capsule difference minus [#atChance], with the sampling variance of the guess shares
    record Separated(
            double observedRate,
            List<Coefficient> coefficients,
            List<StratumMean> strata,
            List<StratumContrast> contrasts,
            List<CurvePoint> curve,
            Estimate atChance,
            Estimate drop)
            implements Belief {
        public Separated {
            coefficients = List.copyOf(coefficients);
            strata = List.copyOf(strata);
            contrasts = List.copyOf(contrasts);
            curve = List.copyOf(curve);
        }

        /// Whether every stratum holds enough rows for a finding about belief; the numbers are shown in any case.
        boolean carriesAFinding() {
            return strata.stream().allMatch(stratum -> stratum.n() >= FEWEST_ROWS_FOR_A_FINDING);
        }

        Separated withCurve(List<CurvePoint> other) {
            return new Separated(observedRate, coefficients, strata, contrasts, other, atChance, drop);
        }

        Separated withCoefficients(UnaryOperator<Coefficient> change) {
            return new Separated(
                    observedRate, coefficients.stream().map(change).toList(), strata, contrasts, curve, atChance, drop);
        }
    }

    /// Guesses were asked, but the model with guess cannot be fitted: a stratum holds fewer than two rows, or the
    /// values within the strata do not vary enough to tell error from everything else.
    ///
    /// @param thin the strata with fewer than two rows; none where it is for want of spread
    /// @param strata how many rows each stratum holds; every mean is unknown
    record TooThin(List<Stratum> thin, List<StratumMean> strata) implements Belief {
        public TooThin {
            thin = List.copyOf(thin);
            strata = List.copyOf(strata);
        }

        /// Completes the sentence "Capsule and belief cannot be told apart, because ...".
        public String reason() {
            return thin.isEmpty()
                    ? "the values of people with the same capsule and guess vary too little"
                    : thin.stream()
                            .map(stratum -> "on the %s capsule guessed %s"
                                    .formatted(
                                            stratum.allocation().code(),
                                            stratum.guess().code()))
                            .collect(Collectors.joining(", and too few ", "too few people ", ""));
        }
    }

    /// No guesses were given to the analysis.
    record NotAsked() implements Belief {}
}
