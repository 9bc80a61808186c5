package limen.study.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import limen.evidence.Comparison;
import limen.evidence.Condition;
import limen.evidence.Observation;
import limen.evidence.Observation.Kind;
import limen.evidence.ObservationTable;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.RuleText;

/// Why a condition, or one of its alternatives, can never hold whatever is observed.
///
/// An observation is taken to have one value at a time. Two readings of one minute may differ, but nobody who writes
/// `heart_rate >= 95 and heart_rate < 90` means them.
record NeverMatches(ObservationTable table) {
    /// Their values may stand beside each other: somebody takes two medicines, a heart has two findings.
    private static final Set<String> OF_MANY_VALUES = Set.of("medicine_group", "echo_finding");

    Optional<String> reason(Condition condition) {
        var main = condition.comparison();
        if (condition.with().isEmpty()) {
            return contradiction(List.of(main));
        }
        return condition.with().stream()
                .map(with -> Stream.concat(Stream.of(main), with.stream()).toList())
                .flatMap(all -> contradiction(all).stream())
                .findFirst();
    }

    /// Comparisons that cannot all hold.
    private Optional<String> contradiction(List<Comparison> all) {
        var byReading = new LinkedHashMap<Reading, List<Comparison>>();
        all.forEach(each -> byReading
                .computeIfAbsent(each.reading(), reading -> new ArrayList<>())
                .add(each));
        return byReading.entrySet().stream()
                .flatMap(entry -> contradiction(entry.getKey(), entry.getValue()).stream())
                .findFirst();
    }

    private Optional<String> contradiction(Reading reading, List<Comparison> comparisons) {
        var observation = table.get(reading.observation());
        return switch (observation.kind()) {
            case Kind.Number number -> ofNumber(reading, number, comparisons);
            case Kind.YesNo _ -> ofWords(observation, comparisons);
            case Kind.Word _ -> ofWords(observation, comparisons);
        };
    }

    private static Optional<String> ofNumber(Reading reading, Kind.Number number, List<Comparison> comparisons) {
        var whole = Span.of(reading, number);
        for (var each : comparisons) {
            if (whole.within(each).isEmpty()) {
                return Optional.of("\"%s\" can never be, for %s goes from %s to %s"
                        .formatted(
                                RuleText.comparison(each),
                                reading.observation(),
                                plain(number.lowest()),
                                plain(number.highest())));
            }
        }
        var left = whole;
        for (var each : comparisons) {
            left = left.within(each);
        }
        return left.isEmpty() ? Optional.of(together(comparisons)) : Optional.empty();
    }

    private static Optional<String> ofWords(Observation observation, List<Comparison> comparisons) {
        if (OF_MANY_VALUES.contains(observation.name())) {
            return Optional.empty();
        }
        var named = comparisons.stream()
                .flatMap(each -> each.operand() instanceof Operand.Words(var words) ? Stream.of(words) : Stream.empty())
                .toList();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        var left = new HashSet<>(named.getFirst());
        named.forEach(left::retainAll);
        return left.isEmpty() ? Optional.of(together(comparisons)) : Optional.empty();
    }

    private static String together(List<Comparison> comparisons) {
        return "%s can never be at once"
                .formatted(String.join(
                        " and ",
                        comparisons.stream()
                                .map(each -> '"' + RuleText.comparison(each) + '"')
                                .toList()));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// The numbers that are left, ends included or not.
    private record Span(double lowest, boolean aboveLowest, double highest, boolean belowHighest) {
        static Span of(Reading reading, Kind.Number number) {
            var room = number.highest() - number.lowest();
            return switch (reading.of()) {
                case NOW, PREVIOUS -> new Span(number.lowest(), false, number.highest(), false);
                case RISE_FROM_BASELINE, RISE_FROM_PREVIOUS -> new Span(-room, false, room, false);
            };
        }

        boolean isEmpty() {
            return lowest > highest || (lowest == highest && (aboveLowest || belowHighest));
        }

        Span within(Comparison comparison) {
            if (!(comparison.operand() instanceof Operand.Threshold(var value))) {
                return this;
            }
            return switch (comparison.comparator()) {
                case AT_LEAST -> from(value, false);
                case ABOVE -> from(value, true);
                case AT_MOST -> to(value, false);
                case BELOW -> to(value, true);
                case EQUAL, IN, ANY ->
                    throw new IllegalArgumentException("%s goes with no threshold; expected >=, >, <= or <"
                            .formatted(comparison.comparator().sign()));
            };
        }

        private Span from(double value, boolean above) {
            if (value < lowest) {
                return this;
            }
            return new Span(value, above || (value == lowest && aboveLowest), highest, belowHighest);
        }

        private Span to(double value, boolean below) {
            if (value > highest) {
                return this;
            }
            return new Span(lowest, aboveLowest, value, below || (value == highest && belowHighest));
        }
    }
}
