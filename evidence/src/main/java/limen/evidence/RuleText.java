package limen.evidence;

import java.util.List;
import java.util.stream.Collectors;

/// Rules in one line, for people and for [RuleNotation#when(String)].
public final class RuleText {
    private RuleText() {}

    /// The whole rule: `when systolic_bp >= 140 in any then hold because ... (secondary)`.
    public static String sentence(Rule rule) {
        return "when %s in %s then %s because %s (%s)"
                .formatted(
                        when(rule.when()),
                        Codes.of(rule.in()),
                        rule.then().code(),
                        rule.source(),
                        Codes.of(rule.certainty()));
    }

    /// Its *when* part, which reads back as the same condition.
    public static String when(Condition condition) {
        var text = new StringBuilder(comparison(condition.comparison()));
        var sustained = condition.sustained();
        if (sustained != null) {
            text.append(" for ").append(sustained.toMinutes()).append(" min");
        }
        if (condition.with().size() == 1) {
            text.append(" and ").append(all(condition.with().getFirst()));
        } else if (!condition.with().isEmpty()) {
            text.append(
                    condition.with().stream().map(RuleText::all).collect(Collectors.joining(" or ", " and (", ")")));
        }
        return text.toString();
    }

    public static String comparison(Comparison comparison) {
        var reading = reading(comparison.reading());
        return switch (comparison.operand()) {
            case Operand.Nothing _ -> reading + " any";
            case Operand.Threshold(var value) ->
                "%s %s %s".formatted(reading, comparison.comparator().sign(), Decimals.print(value));
            case Operand.Words(var words) -> {
                if (comparison.comparator() == Comparator.IN) {
                    yield "%s in (%s)".formatted(reading, String.join(", ", words));
                }
                yield words.equals(List.of("yes")) ? reading : "%s = %s".formatted(reading, words.getFirst());
            }
        };
    }

    private static String reading(Reading reading) {
        return switch (reading.of()) {
            case NOW -> reading.observation();
            case PREVIOUS -> "previous " + reading.observation();
            case RISE_FROM_BASELINE -> "change of %s from baseline".formatted(reading.observation());
            case RISE_FROM_PREVIOUS -> "change of %s from previous".formatted(reading.observation());
        };
    }

    private static String all(List<Comparison> comparisons) {
        return comparisons.stream().map(RuleText::comparison).collect(Collectors.joining(" and "));
    }
}
