package limen.web.participant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import limen.evidence.Comparison;
import limen.evidence.Operand;
import limen.evidence.Reading;
import limen.evidence.Rule;
import limen.report.figure.Markup;
import limen.report.figure.Scale;
import limen.report.figure.Svg;
import limen.safety.Value;
import limen.study.Readings;

/// A vital sign over time, each reading one mark.
///
/// @param words the same for whoever does not see it
public record VitalFigure(String name, Markup drawing, String words) {
    private static final double HEIGHT = 112;
    private static final double TOP = 22;
    private static final double BOTTOM = 84;
    private static final double LEFT = 3;
    private static final double WIDTH = 94;
    private static final int FEWEST = 2;
    private static final int MOST_BESIDE_A_LINE = 8;

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("systolic_bp", "Upper blood pressure, mmHg"),
            Map.entry("diastolic_bp", "Lower blood pressure, mmHg"),
            Map.entry("heart_rate", "Pulse, per minute"),
            Map.entry("body_temperature", "Temperature, °C"));

    private record At(Instant moment, double value) {}

    /// Of every sign of which there are readings to compare.
    static List<VitalFigure> all(Readings readings, Clock clock) {
        return SIGNS.stream()
                .flatMap(sign -> of(sign.getKey(), sign.getValue(), readings, clock).stream())
                .toList();
    }

    private static Optional<VitalFigure> of(String sign, String name, Readings readings, Clock clock) {
        var values = values(sign, readings);
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        var words = words(values, clock);
        return Optional.of(
                new VitalFigure(name, drawn(sign, name, values, words, clock, OptionalDouble.empty()), words));
    }

    /// The last readings of a sign beside the line that holds capsules, if it is such a line that holds
    /// this one.
    ///
    /// @param rules by which it is held
    static Optional<VitalFigure> held(Collection<Rule> rules, Readings readings, Clock clock) {
        return rules.stream()
                .flatMap(rule -> held(rule.when().comparison(), readings, clock).stream())
                .findFirst();
    }

    private static Optional<VitalFigure> held(Comparison line, Readings readings, Clock clock) {
        var name = SIGNS.stream()
                .filter(sign -> sign.getKey().equals(line.reading().observation()))
                .findFirst();
        if (name.isEmpty()
                || line.reading().of() != Reading.Of.NOW
                || !(line.operand() instanceof Operand.Threshold(var limit))) {
            return Optional.empty();
        }
        var all = values(line.reading().observation(), readings);
        var values = all.subList(Math.max(0, all.size() - MOST_BESIDE_A_LINE), all.size());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        var words = "The last %s beside the line at %s: %s."
                .formatted(
                        values.size() == 1 ? "reading" : values.size() + " readings",
                        plain(limit),
                        values.stream().map(at -> plain(at.value())).collect(Collectors.joining(", ")));
        var title = name.get().getValue();
        return Optional.of(new VitalFigure(
                title, drawn(name.get().getKey(), title, values, words, clock, OptionalDouble.of(limit)), words));
    }

    private static List<At> values(String sign, Readings readings) {
        var values = new ArrayList<At>();
        for (var past : readings.series(sign)) {
            if (past.value() instanceof Value.Number(var number)) {
                values.add(new At(past.at(), number));
            }
        }
        return values;
    }

    private static String words(List<At> values, Clock clock) {
        return "%d readings from %s to %s: the lowest %s, the highest %s, the last %s."
                .formatted(
                        values.size(),
                        clock.day(values.getFirst().moment()),
                        clock.day(values.getLast().moment()),
                        plain(numbers(values).min().orElseThrow()),
                        plain(numbers(values).max().orElseThrow()),
                        plain(values.getLast().value()));
    }

    private static Markup drawn(
            String sign, String name, List<At> values, String words, Clock clock, OptionalDouble limit) {
        var scale = Scale.over(DoubleStream.concat(numbers(values), limit.stream()), TOP, BOTTOM);
        var svg = Svg.figure("vital-" + sign, HEIGHT, name + ". " + words);
        // Beside a limit a gridline would be one line too many.
        for (var tick : limit.isPresent() ? List.<Double>of() : scale.ticks(2)) {
            svg.across("grid", scale.y(tick)).text("", 0, scale.y(tick) - 4, plain(tick));
        }
        limit.ifPresent(line ->
                svg.across("limen hold", scale.y(line)).text("b", 0, scale.y(line) - 6, plain(line) + ", hold"));
        for (var at : values) {
            svg.at(x(at.moment(), values))
                    .raw("<circle class=\"vital\" cy=\"%s\" r=\"3.5\"/>".formatted(Svg.number(scale.y(at.value()))))
                    .end();
        }
        return svg.text("", 0, HEIGHT - 6, clock.day(values.getFirst().moment()))
                .text("m e", 100, HEIGHT - 6, clock.day(values.getLast().moment()))
                .drawn();
    }

    private static double x(Instant moment, List<At> values) {
        var first = values.getFirst().moment();
        var whole = Duration.between(first, values.getLast().moment()).toSeconds();
        return whole == 0
                ? LEFT + WIDTH / 2
                : LEFT + WIDTH * Duration.between(first, moment).toSeconds() / whole;
    }

    private static DoubleStream numbers(List<At> values) {
        return values.stream().mapToDouble(At::value);
    }

    static String plain(double value) {
        return new BigDecimal(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
