package limen.report.figure;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.MarginalSummary;
import limen.report.words.Numbers;

/// What is known of an effect: its density, the part that holds 95 % filled, beside the line of no difference and the
/// strip of what is too small to matter.
public final class EffectFigure {
    private static final double TOP = 40;
    private static final double BOTTOM = 176;
    private static final double TICKS = 196;
    private static final double SIDES = 218;
    private static final double HEIGHT = 224;
    private static final int POINTS = 160;
    private static final int GRIDLINES = 5;
    private static final double TAIL = 0.0005;
    /// A strip wider than this many times the curve is cut at the edge of the figure.
    private static final double WIDEST_STRIP = 4;
    /// Over which share of its sd a distribution function is differenced.
    private static final double STEP = 0.02;

    private final String id;
    private final Marginal effect;
    private final MarginalSummary summary;
    private final double tooSmall;
    private final double left;
    private final double right;

    private EffectFigure(String id, Marginal effect, double tooSmall) {
        this.id = id;
        this.effect = effect;
        this.tooSmall = tooSmall;
        summary = effect.summary();
        var low = Math.min(0, effect.quantile(TAIL));
        var high = Math.max(0, effect.quantile(1 - TAIL));
        var strip = tooSmall <= WIDEST_STRIP * (high - low) ? 1.2 * tooSmall : 0;
        left = Math.min(low, -strip);
        right = Math.max(high, strip);
    }

    /// The figure of one effect.
    ///
    /// @param id unique on the page
    /// @param tooSmall the smallest effect of interest, in the same units
    public static EffectFigure of(String id, Marginal effect, double tooSmall) {
        return new EffectFigure(id, effect, tooSmall);
    }

    public Markup drawn() {
        var numbers = Numbers.forSpread(summary.sd());
        var svg = Svg.figure(
                id,
                HEIGHT,
                "Effect of the active capsule: %s, 95 percent from %s to %s; less than %s counts as too small to matter."
                        .formatted(
                                numbers.inTable(summary.mean()),
                                numbers.inTable(summary.lower()),
                                numbers.inTable(summary.upper()),
                                numbers.inTable(tooSmall)));
        var from = Math.max(left, -tooSmall);
        var to = Math.min(right, tooSmall);
        svg.box("zone", percent(from), percent(to) - percent(from), TOP - 8, BOTTOM);
        density(svg);
        svg.across("limen thin", BOTTOM);
        svg.line("limen", percent(0), TOP - 22, percent(0), BOTTOM);
        svg.line("c interval", percent(summary.lower()), BOTTOM, percent(summary.upper()), BOTTOM);
        svg.at(percent(summary.mean())).dot("c", 0, BOTTOM).end();
        word(svg, "b", percent(0), TOP - 27, "0, no difference");
        for (var tick : new Scale(left, right, 0, 100).ticks(GRIDLINES)) {
            var at = percent(tick);
            svg.text(at < 5 ? "" : at > 95 ? "e" : "m", at < 5 ? 0 : at > 95 ? 100 : at, TICKS, Numbers.tick(tick));
        }
        svg.text("", 0, SIDES, "lower when active");
        svg.text("e", 100, SIDES, "higher when active");
        return svg.drawn();
    }

    private static void word(Svg svg, String kind, double at, double y, String text) {
        var near = at < 25 ? "" : at > 75 ? " e" : " m";
        svg.text(kind + near, at, y, text);
    }

    private void density(Svg svg) {
        var step = STEP * summary.sd();
        DoubleUnaryOperator height = x -> (effect.cumulative(x + step) - effect.cumulative(x - step)) / (2 * step);
        var highest = IntStream.rangeClosed(0, POINTS)
                .mapToDouble(
                        i -> height.applyAsDouble(summary.lower() + i * (summary.upper() - summary.lower()) / POINTS))
                .max()
                .orElse(1);
        svg.raw("<svg width=\"100%%\" height=\"%s\" viewBox=\"0 0 1000 %s\" preserveAspectRatio=\"none\">"
                        .formatted(Svg.number(HEIGHT), Svg.number(HEIGHT)))
                .raw("<path class=\"cb\" d=\"M%s %s %s %s %sz\"/>"
                        .formatted(
                                Svg.number(10 * percent(summary.lower())),
                                Svg.number(BOTTOM),
                                points(height, highest, summary.lower(), summary.upper()),
                                Svg.number(10 * percent(summary.upper())),
                                Svg.number(BOTTOM)))
                .raw("<path class=\"c fine curve\" d=\"M%s\"/>".formatted(points(height, highest, left, right)))
                .end();
    }

    private String points(DoubleUnaryOperator height, double highest, double from, double to) {
        var points = new StringBuilder();
        for (var i = 0; i <= POINTS; i++) {
            var x = from + i * (to - from) / POINTS;
            points.append(i == 0 ? "" : " ")
                    .append(Svg.number(10 * percent(x)))
                    .append(' ')
                    .append(Svg.number(BOTTOM - (BOTTOM - TOP) * height.applyAsDouble(x) / highest));
        }
        return points.toString();
    }

    private double percent(double value) {
        return 100 * (value - left) / (right - left);
    }
}
