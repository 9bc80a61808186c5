package limen.report.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import limen.analysis.Belief;
import limen.analysis.CurvePoint;
import limen.analysis.OutcomeAnalysis;
import limen.inference.Estimate;
import limen.inference.Interval;
import limen.report.figure.CurveFigure;
import limen.report.figure.Markup;
import limen.report.words.Numbers;

/// The guess curves of all outcomes as the page's script reads them: every point was computed with the report, rounded
/// to 4 significant figures, so that the slider shows the numbers of `guess_curve.csv`.
record GuessCurves(List<OutcomeAnalysis> outcomes) {

    Markup json() {
        return new Markup(outcomes.stream().map(GuessCurves::json).collect(Collectors.joining(",\n", "[", "]")));
    }

    /// What the page says of one outcome's curve at `percent` right guesses; the script says the same.
    static String sentence(OutcomeAnalysis outcome, Belief.Separated belief, int percent) {
        var numbers = Outcomes.numbers(outcome);
        var estimate = belief.curve().get(percent).difference();
        var interval = new Interval(
                Numbers.coarse(estimate.interval().lower()),
                Numbers.coarse(estimate.interval().upper()));
        return "If %s\u00a0%% had guessed right, the capsule difference in %s would be %s (%s to %s). The interval %s the line."
                .formatted(
                        percent,
                        outcome.name(),
                        numbers.signed(Numbers.coarse(estimate.value())),
                        numbers.signed(interval.lower()),
                        numbers.signed(interval.upper()),
                        interval.excludes(0) ? "clears" : "crosses");
    }

    private static String json(OutcomeAnalysis outcome) {
        return switch (outcome.belief()) {
            case Belief.Separated belief -> json(outcome, belief);
            case Belief.TooThin _, Belief.NotAsked _ ->
                throw new IllegalArgumentException("%s has no guess curve".formatted(outcome.name()));
        };
    }

    private static String json(OutcomeAnalysis outcome, Belief.Separated belief) {
        var figure = CurveFigure.of(outcome.name(), belief.curve(), belief.observedRate());
        return "{\"name\":%s,\"decimals\":%s,\"observed\":%s,\"seen\":%s,\"end\":%s,\"tick\":\"%s\",\"estimate\":%s,\"lower\":%s,\"upper\":%s}"
                .formatted(
                        string(outcome.name()),
                        Outcomes.numbers(outcome).decimals() - 1,
                        number(100 * belief.observedRate()),
                        string(Numbers.percent(belief.observedRate())),
                        number(figure.end()),
                        Numbers.tick(figure.tick()),
                        numbers(belief.curve(), Estimate::value),
                        numbers(belief.curve(), estimate -> estimate.interval().lower()),
                        numbers(belief.curve(), estimate -> estimate.interval().upper()));
    }

    private static String numbers(List<CurvePoint> curve, ToDoubleFunction<Estimate> part) {
        return curve.stream()
                .map(point -> number(part.applyAsDouble(point.difference())))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double value) {
        var text = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        var plain = text.toPlainString();
        var scientific = text.toString();
        return plain.length() <= scientific.length() ? plain : scientific;
    }

    /// A JSON string that can stand inside a script element: nothing in it can close the element or open another.
    static String string(String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '"', '\\' -> "\\" + (char) c;
                    case '<', '>', '&', '\'', '\u2028', '\u2029' -> "\\u%04x".formatted(c);
                    default -> c < ' ' ? "\\u%04x".formatted(c) : String.valueOf((char) c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }
}
