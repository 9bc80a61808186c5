package limen.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A drawing in the making: x in percent of the width, y in pixels. A number that is not finite is refused, because a
/// mark without a place would look like a result.
public final class Svg {
    private final StringBuilder out = new StringBuilder();

    /// A figure as wide as its place.
    ///
    /// @param id unique on the page, for the title that a screen reader speaks
    /// @param height in pixels
    public static Svg figure(String id, double height, String title) {
        var svg = new Svg();
        svg.out.append(
                "<svg class=\"fig\" height=\"%s\" role=\"img\" aria-labelledby=\"%s\"><title id=\"%s\">%s</title>"
                        .formatted(number(height), id, id, Markup.escaped(title)));
        return svg;
    }

    /// A piece of a figure, to be placed into one.
    public static Svg part() {
        return new Svg();
    }

    /// What was drawn, where the caller closes what it opened.
    public Markup done() {
        return new Markup(out.toString());
    }

    public Markup drawn() {
        return new Markup(out + "</svg>");
    }

    /// A line across the figure.
    public Svg across(String kind, double y) {
        return raw("<line class=\"%s\" x2=\"100%%\" y1=\"%s\" y2=\"%s\"/>".formatted(kind, number(y), number(y)));
    }

    /// A straight line between two points.
    public Svg line(String kind, double x1, double y1, double x2, double y2) {
        return raw("<line class=\"%s\" x1=\"%s%%\" y1=\"%s\" x2=\"%s%%\" y2=\"%s\"/>"
                .formatted(kind, number(x1), number(y1), number(x2), number(y2)));
    }

    /// A box from the percentage `x` on, `width` percent wide.
    public Svg box(String kind, double x, double width, double y1, double y2) {
        return raw("<rect class=\"%s\" x=\"%s%%\" width=\"%s%%\" y=\"%s\" height=\"%s\"/>"
                .formatted(kind, number(x), number(width), number(Math.min(y1, y2)), number(Math.abs(y2 - y1))));
    }

    public Svg text(String kind, double x, double y, String text) {
        return raw("<text class=\"%s\" x=\"%s%%\" y=\"%s\">%s</text>"
                .formatted(kind, number(x), number(y), Markup.escaped(text)));
    }

    /// Opens a place at the percentage `x`, inside which x is counted in pixels.
    public Svg at(double x) {
        return raw("<svg x=\"%s%%\" overflow=\"visible\">".formatted(number(x)));
    }

    public Svg end() {
        return raw("</svg>");
    }

    /// Inside [#at]: an upright line.
    public Svg upright(String kind, double x, double y1, double y2) {
        return raw("<path class=\"%s\" d=\"M%s %sV%s\"/>".formatted(kind, number(x), number(y1), number(y2)));
    }

    /// Inside [#at]: the capsule's mark.
    public Svg dot(String kind, double x, double y) {
        return raw("<circle class=\"%s dot\" cx=\"%s\" cy=\"%s\" r=\"5.5\"/>".formatted(kind, number(x), number(y)));
    }

    /// Inside [#at]: belief's mark.
    public Svg diamond(String kind, double x, double y) {
        return raw("<path class=\"%s dot\" d=\"M%s %sl6.5 6.5-6.5 6.5-6.5-6.5z\"/>"
                .formatted(kind, number(x), number(y - 6.5)));
    }

    /// Inside [#at]: a text at `x` pixels.
    public Svg word(String kind, double x, double y, String text) {
        return raw("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(kind, number(x), number(y), Markup.escaped(text)));
    }

    public Svg raw(String markup) {
        out.append(markup);
        return this;
    }

    /// The points of a path: x from 0 on in steps of one, y in pixels.
    static String points(List<Double> ys) {
        return IntStream.range(0, ys.size())
                .mapToObj(x -> x + " " + number(ys.get(x)))
                .collect(Collectors.joining(" "));
    }

    /// One decimal is a tenth of a pixel.
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a place in a figure is %s; expected a finite number".formatted(value));
        }
        var rounded = new BigDecimal(value).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
