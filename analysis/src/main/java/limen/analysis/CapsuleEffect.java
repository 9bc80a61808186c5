package limen.analysis;

import java.util.List;
import java.util.function.UnaryOperator;
import limen.inference.Estimate;

/// The comparison of the two capsules, whatever people believed.
public sealed interface CapsuleEffect {
    /// The two capsules could be compared.
    ///
    /// @param coefficients of the model without guess: intercept and active
    /// @param difference active minus placebo, in outcome units
    /// @param residualSd of the model without guess, in outcome units; the yardstick of standardised figures
    /// @param hedgesG the difference in pooled standard deviations, corrected for small samples
    record Estimated(List<Coefficient> coefficients, Estimate difference, double residualSd, Estimate hedgesG)
            implements CapsuleEffect {
        public Estimated {
            coefficients = List.copyOf(coefficients);
        }

        Estimated withCoefficients(UnaryOperator<Coefficient> change) {
            return new Estimated(coefficients.stream().map(change).toList(), difference, residualSd, hedgesG);
        }
    }

    /// The comparison could not be made; `reason` completes the sentence "There is no comparison, because ...".
    record NotEstimable(String reason) implements CapsuleEffect {}
}
