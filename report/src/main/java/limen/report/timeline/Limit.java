package limen.report.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.evidence.RuleId;
import limen.evidence.Verdict;

/// The value of a rule, as a line in a lane.
public record Limit(RuleId rule, limen.evidence.Comparator comparator, double value) {
    /// The limit that a value meets first: the lowest that is met from below; where there is none, the highest met
    /// from above. Only rules that look at the value alone, during the course, can draw a line.
    public static Optional<Limit> first(List<Rule> rules, String observation, Verdict verdict, Mode mode) {
        var limits = rules.stream()
                .filter(rule -> rule.then() == verdict && rule.scope().covers(mode))
                .filter(rule -> rule.in() != Context.SCREENING)
                .filter(rule -> rule.when().with().isEmpty() && rule.when().sustained() == null)
                .filter(rule -> rule.when().comparison().reading().equals(now(observation)))
                .flatMap(rule -> of(rule).stream())
                .toList();
        return limits.stream()
                .filter(Limit::isUpper)
                .min(Comparator.comparingDouble(Limit::value))
                .or(() -> limits.stream().max(Comparator.comparingDouble(Limit::value)));
    }

    boolean isUpper() {
        return comparator == limen.evidence.Comparator.AT_LEAST || comparator == limen.evidence.Comparator.ABOVE;
    }

    boolean isMetBy(double reading) {
        return switch (comparator) {
            case AT_LEAST -> reading >= value;
            case ABOVE -> reading > value;
            case AT_MOST -> reading <= value;
            case BELOW -> reading < value;
            case EQUAL, IN, ANY -> false;
        };
    }

    private static Optional<Limit> of(Rule rule) {
        return rule.when().comparison().operand() instanceof Operand.Threshold(var value)
                ? Optional.of(new Limit(rule.id(), rule.when().comparison().comparator(), value))
                : Optional.empty();
    }

    private static Reading now(String observation) {
        return new Reading(observation, Reading.Of.NOW);
    }
}
