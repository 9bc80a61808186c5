package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Holm;

/// Holm's correction over the exploratory outcomes, one family per model and term. The primary outcome is a family
/// of its own; a manipulation check belongs to none.
final class Multiplicity {
    private Multiplicity() {}

    static List<Comparison> adjusted(List<Comparison> comparisons) {
        var adjusted = comparisons;
        for (var term : Term.values()) {
            if (term != Term.INTERCEPT) {
                adjusted = adjusted(adjusted, Model.WITHOUT_GUESS, term);
                adjusted = adjusted(adjusted, Model.WITH_GUESS, term);
            }
        }
        return adjusted;
    }

    private static List<Comparison> adjusted(List<Comparison> comparisons, Model model, Term term) {
        var family = new double[comparisons.size()];
        for (var i = 0; i < family.length; i++) {
            var comparison = comparisons.get(i);
            family[i] = comparison.role() == Role.EXPLORATORY ? pValue(comparison, model, term) : Double.NaN;
        }
        var holm = Holm.adjust(family);
        var adjusted = new ArrayList<Comparison>();
        for (var i = 0; i < family.length; i++) {
            var comparison = comparisons.get(i);
            var pHolm = switch (comparison.role()) {
                case EXPLORATORY -> holm[i];
                case PRIMARY -> pValue(comparison, model, term);
                case MANIPULATION_CHECK -> Double.NaN;
            };
            adjusted.add(comparison.withCoefficients(
                    coefficient -> coefficient.is(model, term) ? coefficient.withHolm(pHolm) : coefficient));
        }
        return adjusted;
    }

    /// NaN where the model could not be fitted or does not have the term.
    private static double pValue(Comparison comparison, Model model, Term term) {
        return comparison
                .coefficients()
                .filter(coefficient -> coefficient.is(model, term))
                .mapToDouble(coefficient -> coefficient.estimate().pValue())
                .findFirst()
                .orElse(Double.NaN);
    }
}
