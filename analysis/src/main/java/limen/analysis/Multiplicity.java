package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Holm;

/// Holm's correction over the exploratory outcomes, one family per model and term. The primary outcome is a family
/// of its own; a manipulation check belongs to none.
final class Multiplicity {
    private Multiplicity() {}

    static List<Comparison> adjusted(List<Comparison> comparisons) {
        var adjusted = new ArrayList<>(comparisons);
        for (var term : Term.values()) {
            if (term != Term.INTERCEPT) {
                adjust(adjusted, Model.WITHOUT_GUESS, term);
                adjust(adjusted, Model.WITH_GUESS, term);
            }
        }
        return adjusted;
    }

    private static void adjust(List<Comparison> comparisons, Model model, Term term) {
        var p = new double[comparisons.size()];
        for (var i = 0; i < p.length; i++) {
            p[i] = comparisons.get(i).role() == Role.EXPLORATORY ? pValue(comparisons.get(i), model, term) : Double.NaN;
        }
        var holm = Holm.adjust(p);
        for (var i = 0; i < p.length; i++) {
            var comparison = comparisons.get(i);
            var own = switch (comparison.role()) {
                case EXPLORATORY -> holm[i];
                case PRIMARY -> pValue(comparison, model, term);
                case MANIPULATION_CHECK -> Double.NaN;
            };
            comparisons.set(i, withAdjusted(comparison, model, term, own));
        }
    }

    private static double pValue(Comparison comparison, Model model, Term term) {
        for (var coefficient : coefficients(comparison)) {
            if (coefficient.model() == model && coefficient.term() == term) {
                return coefficient.estimate().pValue();
            }
        }
        return Double.NaN;
    }

    private static List<Coefficient> coefficients(Comparison comparison) {
        var all = new ArrayList<Coefficient>();
        switch (comparison.capsule()) {
            case CapsuleEffect.Estimated estimated -> all.addAll(estimated.coefficients());
            case CapsuleEffect.NotEstimable _ -> {}
        }
        switch (comparison.belief()) {
            case Belief.Separated separated -> all.addAll(separated.coefficients());
            case Belief.TooThin _ -> {}
            case Belief.NotAsked _ -> {}
        }
        return all;
    }

    private static Comparison withAdjusted(Comparison comparison, Model model, Term term, double pHolm) {
        var capsule = switch (comparison.capsule()) {
            case CapsuleEffect.Estimated e ->
                new CapsuleEffect.Estimated(
                        replaced(e.coefficients(), model, term, pHolm), e.difference(), e.residualSd(), e.hedgesG());
            case CapsuleEffect.NotEstimable none -> none;
        };
        var belief = switch (comparison.belief()) {
            case Belief.Separated s ->
                new Belief.Separated(
                        s.observedRate(),
                        replaced(s.coefficients(), model, term, pHolm),
                        s.strata(),
                        s.contrasts(),
                        s.curve(),
                        s.atChance(),
                        s.drop());
            case Belief.TooThin none -> none;
            case Belief.NotAsked none -> none;
        };
        return comparison.with(capsule, belief);
    }

    private static List<Coefficient> replaced(List<Coefficient> coefficients, Model model, Term term, double pHolm) {
        return coefficients.stream()
                .map(c -> c.model() == model && c.term() == term
                        ? new Coefficient(model, term, c.estimate(), pHolm, c.n())
                        : c)
                .toList();
    }
}
