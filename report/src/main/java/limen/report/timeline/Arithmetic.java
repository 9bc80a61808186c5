package limen.report.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.report.words.Numbers;
import limen.safety.Value;
import limen.study.Entry;
import limen.study.Readings;
import org.jspecify.annotations.Nullable;

/// The sum behind a decision, from what the record said at that moment.
///
/// @param values of one observation, the earliest first
/// @param firstDose before which a value is a baseline, as for the rules; none if nothing was taken yet
record Arithmetic(List<Past> values, @Nullable Instant firstDose) {
    /// One value.
    record Past(Instant at, double value) {}

    /// What the record knew.
    ///
    /// @param before the entries up to the decision, of one person
    static Arithmetic of(List<Entry> before, String observation) {
        var values = new ArrayList<Past>();
        var lines = Line.of(before);
        for (var line : lines) {
            if (Values.in(line.event()).get(observation) instanceof Value.Number(var number)) {
                values.add(new Past(line.moment(), number));
            }
        }
        values.sort((a, b) -> a.at().compareTo(b.at()));
        return new Arithmetic(List.copyOf(values), Line.firstDose(lines).orElse(null));
    }

    /// `148 − 122 = 26, and 26 ≥ 20`; empty where the rule compares words or the record holds no number for it.
    ///
    /// @param at when it was decided
    static Optional<String> of(Rule rule, List<Entry> before, Instant at) {
        var comparison = rule.when().comparison();
        if (!(comparison.operand() instanceof Operand.Threshold(var threshold))) {
            return Optional.empty();
        }
        var known = of(before, comparison.reading().observation());
        var limit = RuleWords.sign(comparison.comparator()) + " " + Numbers.tick(threshold);
        return known.now(at).flatMap(now -> known.sum(comparison.reading().of(), now, limit));
    }

    private Optional<String> sum(Reading.Of of, Past now, String limit) {
        return switch (of) {
            case NOW -> Optional.of(Numbers.tick(now.value()) + " " + limit);
            case RISE_FROM_BASELINE -> baseline(now).map(then -> difference(now, then, limit));
            case RISE_FROM_PREVIOUS -> previous(now).map(then -> difference(now, then, limit));
            case PREVIOUS -> previous(now).map(then -> Numbers.tick(then.value()) + " " + limit);
        };
    }

    private static String difference(Past now, Past then, String limit) {
        var difference = Numbers.tick(now.value() - then.value());
        return "%s − %s = %s, and %s %s"
                .formatted(Numbers.tick(now.value()), Numbers.tick(then.value()), difference, difference, limit);
    }

    private Optional<Past> now(Instant at) {
        return values.reversed().stream()
                .filter(past -> !past.at().isAfter(at) && !past.at().isBefore(at.minus(Readings.CURRENT)))
                .findFirst();
    }

    private Optional<Past> baseline(Past now) {
        return values.reversed().stream()
                .filter(past -> past.at().isBefore(now.at())
                        && (firstDose == null || past.at().isBefore(firstDose)))
                .findFirst();
    }

    private Optional<Past> previous(Past now) {
        return values.reversed().stream()
                .filter(past -> past.at().isBefore(now.at()))
                .findFirst();
    }
}
