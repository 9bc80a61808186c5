package limen.inference.tolerance;

import java.util.List;
import limen.inference.Estimate;
import limen.inference.mixed.Likelihood;
import limen.inference.mixed.MixedFit;
import limen.inference.mixed.MixedModel;
import limen.inference.mixed.MixedResult;
import limen.inference.mixed.RandomEffects;
import limen.inference.mixed.SerialCorrelation;
import limen.inference.mixed.Undetermined;

/// The capsule difference as a straight line over the dose number: `effect = b0 + b1 active + b2 (n -
/// mean n) + b3 active (n - mean n) + b4 days + u[person] + e`, by REML.
///
/// `b3` is what tolerance changes with each dose: below zero the difference shrinks (where it is above
/// zero), above zero it grows. `b2` is what sessions change anyhow, by habit, season or hope, and is
/// taken off by the placebo rows.
public sealed interface LinearTolerance {

    /// The fit.
    ///
    /// @param difference active minus placebo at the mean dose number
    /// @param changePerDose how much that difference changes from one dose to the next
    /// @param changePerSession how much any session's effect changes from one dose to the next
    /// @param fit the model behind, terms in the order above
    record Line(Estimate difference, Estimate changePerDose, Estimate changePerSession, MixedFit fit)
            implements LinearTolerance {}

    /// The rows cannot tell.
    record CannotTell(Undetermined.Reason reason) implements LinearTolerance {}

    /// Fits the line.
    static LinearTolerance of(List<DoseRow> sessions) {
        var rows = new DoseRows(sessions);
        var model = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);
        MixedResult result = model.fit(
                rows.with(row -> {
                    var n = row.doseNumber() - rows.meanDose();
                    return new double[] {1, row.active() ? 1 : 0, n, row.active() ? n : 0};
                }),
                Likelihood.RESTRICTED);
        return switch (result) {
            case MixedFit fit -> new Line(fit.coefficient(1), fit.coefficient(3), fit.coefficient(2), fit);
            case Undetermined undetermined -> new CannotTell(undetermined.reason());
        };
    }
}
