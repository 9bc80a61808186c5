package limen.analysis;

import limen.inference.Estimate;

/// One fitted coefficient of one outcome's model.
///
/// @param pHolm the p-value after Holm's correction over the exploratory outcomes (same model, same term); the
///     primary outcome's own p-value; NaN for the intercept, for a manipulation check and where the model
///     could not be fitted
/// @param n rows the model was fitted to
public record Coefficient(Model model, Term term, Estimate estimate, double pHolm, int n) {
    boolean is(Model ofModel, Term ofTerm) {
        return model == ofModel && term == ofTerm;
    }

    Coefficient withHolm(double adjusted) {
        return new Coefficient(model, term, estimate, adjusted, n);
    }
}
