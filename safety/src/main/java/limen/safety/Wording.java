package limen.safety;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.evidence.Comparator;
import limen.evidence.Comparison;
import limen.evidence.Operand;
import limen.evidence.Rule;
import org.jspecify.annotations.Nullable;

/// What a rule measured, in the words of the catalogue.
record Wording(Catalogue catalogue) {

    /// "upper blood pressure (systolic) 148 mmHg, with chest pain".
    ///
    /// @param matching the values under the rule's observation that matched; none for a rule that
    /// asks for no number
    /// @param companions what had to come with it, and did
    String measured(Rule rule, List<Observed> matching, List<Question> companions, Observations observations) {
        var condition = rule.when();
        var main = matching.stream()
                .map(observed -> value(condition.comparison(), observed))
                .distinct()
                .collect(Collectors.joining(" and "));
        var lasting = condition.sustained() == null || main.isEmpty()
                ? ""
                : ", for at least " + Catalogue.duration(condition.sustained());
        var with = companions.stream()
                .map(companion -> companion(companion, observations))
                .collect(Collectors.joining(" and "));
        return Stream.of(main + lasting, with).filter(part -> !part.isEmpty()).collect(Collectors.joining(", with "));
    }

    /// "limit 140 mmHg; the nearest value that would not have matched is 139 mmHg".
    @Nullable
    String nearest(Comparison comparison, Observed observed) {
        if (!(comparison.operand() instanceof Operand.Threshold limit)) {
            return null;
        }
        var name = comparison.reading().observation();
        var grid = catalogue.grid(name);
        var change = grid.nearestBeyond(comparison.comparator(), limit.value());
        var nearest = start(comparison, observed)
                .map(then -> grid.decimal(then).add(change))
                .orElse(change);
        return "limit %s %s; the nearest value that would not have matched is %s"
                .formatted(
                        bound(comparison.comparator()),
                        catalogue.number(name, grid.decimal(limit.value())),
                        catalogue.number(name, nearest));
    }

    /// "148 - 122 = 26, limit 20".
    Optional<String> arithmetic(Comparison comparison, Observed observed) {
        var compared = new Question(comparison, catalogue).compared(observed.now(), observed);
        if (compared == null || !(comparison.operand() instanceof Operand.Threshold limit)) {
            return Optional.empty();
        }
        var grid = catalogue.grid(comparison.reading().observation());
        var left = start(comparison, observed)
                .map(then ->
                        "%s - %s = ".formatted(grid.text(decimal(grid, observed.now())), grid.text(grid.decimal(then))))
                .orElse("");
        return Optional.of("%s%s, limit %s %s"
                .formatted(
                        left,
                        grid.text(compared),
                        bound(comparison.comparator()),
                        grid.text(grid.decimal(limit.value()))));
    }

    private String value(Comparison comparison, Observed observed) {
        var name = comparison.reading().observation();
        var label = catalogue.label(name);
        return switch (comparison.reading().of()) {
            case NOW -> label + said(name, observed.now());
            case PREVIOUS -> label + " last time" + said(name, observed.previous());
            case RISE_FROM_BASELINE ->
                label + said(name, observed.now()) + moved(comparison, observed, "before the first dose");
            case RISE_FROM_PREVIOUS -> label + said(name, observed.now()) + moved(comparison, observed, "last time");
        };
    }

    private String companion(Question question, Observations observations) {
        return observations.of(question.name()).stream()
                .filter(observed -> question.ask(observed).holds())
                .map(observed -> value(question.comparison(), observed))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    /// A yes is said by naming what it is a yes to.
    private String said(String name, @Nullable Value value) {
        return switch (value) {
            case null -> " not measured";
            case Value.Number(var number) ->
                catalogue.measured(name, catalogue.grid(name).decimal(number));
            case Value.Word(var word) -> word.equals("yes") ? "" : ": " + word;
        };
    }

    private String moved(Comparison comparison, Observed observed, String when) {
        var name = comparison.reading().observation();
        var rise = new Question(comparison, catalogue).compared(observed.now(), observed);
        if (rise == null) {
            return "";
        }
        var then = start(comparison, observed)
                .map(value -> catalogue.number(name, catalogue.grid(name).decimal(value)))
                .orElseThrow();
        return ", %s %s than the %s %s"
                .formatted(catalogue.number(name, rise.abs()), rise.signum() < 0 ? "less" : "more", then, when);
    }

    /// The number that a rise begins at.
    private static Optional<Double> start(Comparison comparison, Observed observed) {
        var then = switch (comparison.reading().of()) {
            case NOW, PREVIOUS -> null;
            case RISE_FROM_BASELINE -> observed.baseline();
            case RISE_FROM_PREVIOUS -> observed.previous();
        };
        return then instanceof Value.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    private static BigDecimal decimal(Grid grid, Value value) {
        return value instanceof Value.Number number ? grid.decimal(number.value()) : BigDecimal.ZERO;
    }

    private static String bound(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "from";
            case ABOVE -> "above";
            case AT_MOST -> "up to";
            case BELOW -> "below";
            case EQUAL, IN, ANY -> comparator.sign();
        };
    }
}
