package limen.report.timeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import limen.evidence.Comparator;
import limen.evidence.Comparison;
import limen.evidence.Context;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.report.words.Numbers;
import limen.report.words.Words;

/// A rule's condition in words.
final class RuleWords {
    private RuleWords() {}

    /// `Upper blood pressure ≥ 140, at any time`.
    static String condition(Rule rule) {
        var when = rule.when();
        var with = when.with().stream()
                .map(all -> all.stream().map(RuleWords::comparison).collect(Collectors.joining(" and ")))
                .toList();
        return Words.capitalised(comparison(when.comparison()))
                + (when.sustained() == null ? "" : " for " + lasting(when.sustained()))
                + (with.isEmpty() ? "" : " together with " + String.join(", or ", with))
                + ", " + context(rule.in());
    }

    static String comparison(Comparison comparison) {
        var reading = reading(comparison.reading());
        return switch (comparison.operand()) {
            case Operand.Threshold(var value) ->
                "%s %s %s".formatted(reading, sign(comparison.comparator()), Numbers.tick(value));
            case Operand.Words(var words) -> words.equals(List.of("yes")) ? reading : reading + ": " + words(words);
            case Operand.Nothing _ -> reading + ", any value";
        };
    }

    /// The sign between a value and its limit.
    static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case ABOVE, BELOW, EQUAL, IN, ANY -> comparator.sign();
        };
    }

    private static String words(List<String> words) {
        return words.stream().map(Names::code).collect(Collectors.joining(" or "));
    }

    private static String reading(Reading reading) {
        var name = Names.observation(reading.observation());
        return switch (reading.of()) {
            case NOW -> name;
            case RISE_FROM_BASELINE -> name + " minus its value before the first capsule";
            case RISE_FROM_PREVIOUS -> name + " minus its value last time";
            case PREVIOUS -> name + " last time";
        };
    }

    private static String context(Context context) {
        return switch (context) {
            case ANY -> "at any time";
            case SCREENING -> "at screening";
            case PRE_DOSE -> "before a capsule";
            case POST_DOSE -> "after a capsule";
        };
    }

    private static String lasting(Duration duration) {
        return duration.toMinutes() + " minutes";
    }
}
