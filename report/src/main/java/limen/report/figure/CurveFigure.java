package limen.report.figure;

import java.util.List;
import java.util.stream.Stream;
import limen.analysis.CurvePoint;
import limen.inference.Estimate;
import limen.report.words.Numbers;

/// The guess curve: the capsule difference that would be expected at each share of right guesses, with its 95 % band.
/// The line is zero, in the middle of the figure; the page's script moves the marked point.
public final class CurveFigure {
    private static final double[] NICE = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    private static final double MIDDLE = 120;
    private static final double REACH = 110;
    private static final double HEIGHT = 268;
    private static final double BEYOND_THE_TICK = 1.2;

    private final String outcome;
    private final List<CurvePoint> curve;
    private final double observedRate;
    private final double tick;

    private CurveFigure(String outcome, List<CurvePoint> curve, double observedRate) {
        this.outcome = outcome;
        this.curve = curve;
        this.observedRate = observedRate;
        tick = tickFor(curve.stream()
                .map(CurvePoint::difference)
                .map(Estimate::interval)
                .flatMapToDouble(i -> Stream.of(i.lower(), i.upper()).mapToDouble(Math::abs))
                .max()
                .orElse(1));
    }

    /// The curve of one outcome.
    ///
    /// @param curve at correct-guess rates 0, 0.01 ... 1, all known
    /// @param observedRate the share that was right, 0 to 1
    public static CurveFigure of(String outcome, List<CurvePoint> curve, double observedRate) {
        return new CurveFigure(outcome, List.copyOf(curve), observedRate);
    }

    /// The value of the two gridlines, above and below the line.
    public double tick() {
        return tick;
    }

    /// The value at which the axis ends.
    public double end() {
        return BEYOND_THE_TICK * tick;
    }

    /// Drawn with the point at `percent` marked.
    public Markup drawn(int percent) {
        var title = "Capsule difference in %s against the share of right guesses, here at %s percent."
                .formatted(outcome, percent);
        var here = curve.get(percent).difference();
        var observed = 100 * observedRate;
        return Svg.figure("curve-title", HEIGHT, title)
                .raw("<svg width=\"100%\" height=\"240\" viewBox=\"0 0 100 240\" preserveAspectRatio=\"none\">")
                .raw("<path id=\"band\" class=\"band\" d=\"%s\"/>".formatted(band()))
                .raw("<path id=\"mid\" class=\"l solid curve\" d=\"M%s\"/></svg>"
                        .formatted(Svg.points(curve.stream()
                                .map(point -> y(point.difference().value()))
                                .toList())))
                .across("grid", y(tick))
                .across("grid", y(-tick))
                .across("limen", MIDDLE)
                .raw("<svg id=\"seen\" x=\"%s%%\" overflow=\"visible\">".formatted(Svg.number(observed)))
                .upright("c seen", 0, 34, 240)
                .raw("<text id=\"seen-label\" class=\"%s\" x=\"%s\" y=\"234\">observed, %s</text></svg>"
                        .formatted(
                                observed > 55 ? "tc e" : "tc", observed > 55 ? -6 : 6, Numbers.percent(observedRate)))
                .raw("<text id=\"tick-above\" y=\"%s\">+%s</text>"
                        .formatted(Svg.number(y(tick) - 5), Numbers.tick(tick)))
                .raw("<text id=\"tick-below\" y=\"%s\">%s</text>"
                        .formatted(Svg.number(y(-tick) - 5), Numbers.tick(-tick)))
                .text("b", 0, MIDDLE - 5, "0, no difference")
                .raw("<svg id=\"here\" x=\"%s%%\" overflow=\"visible\">".formatted(percent))
                .raw("<line id=\"stem\" class=\"l solid stem\" y1=\"%s\" y2=\"%s\"/>"
                        .formatted(
                                Svg.number(y(here.interval().upper())),
                                Svg.number(y(here.interval().lower()))))
                .raw("<svg id=\"dot\" y=\"%s\" overflow=\"visible\">".formatted(Svg.number(y(here.value()))))
                .raw("<path class=\"l dot\" d=\"M0-7.5 7.5 0 0 7.5-7.5 0z\"/></svg></svg>")
                .text("", 0, 262, "0 % right")
                .text("m", 50, 262, "50 %, chance")
                .text("e", 100, 262, "100 %")
                .drawn();
    }

    private String band() {
        var upper =
                curve.stream().map(p -> y(p.difference().interval().upper())).toList();
        var lower =
                curve.stream().map(p -> y(p.difference().interval().lower())).toList();
        var path = new StringBuilder("M").append(Svg.points(upper));
        for (var x = lower.size() - 1; x >= 0; x--) {
            path.append(' ').append(x).append(' ').append(Svg.number(lower.get(x)));
        }
        return path.append('z').toString();
    }

    private double y(double value) {
        return MIDDLE - value / end() * REACH;
    }

    private static double tickFor(double largest) {
        if (!(largest > 0)) {
            return 1;
        }
        var needed = largest / BEYOND_THE_TICK;
        var power = Math.pow(10, Math.floor(Math.log10(needed)));
        for (var nice : NICE) {
            if (nice * power >= needed) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
