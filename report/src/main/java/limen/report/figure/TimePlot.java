package limen.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import limen.report.words.Numbers;

/// Curves over time with bands and names at the data. It says on itself what it must not be taken for.
public final class TimePlot {
    private static final double UNITS = 1000;
    private static final double LINE_OF_TEXT = 15;
    /// Beyond it, in percent, a name stands to the left of its point.
    private static final double HALFWAY = 45;
    private static final double AIR = 22;
    private static final double ABOVE = 6;
    private static final double BELOW = 22;

    private final TimeAxis time;
    private final AmountAxis amounts;
    private final String unit;
    private final List<String> marks;
    private final double height;
    private final StringBuilder paths = new StringBuilder();
    private final List<Name> names = new ArrayList<>();
    private Line line = new Line(Double.NaN, "");

    private record Name(String kind, double x, double y, String text) {}

    /// The horizontal line, and what it means.
    private record Line(double at, String words) {}

    /// An empty plot.
    ///
    /// @param unit of the amounts, said on the highest gridline
    /// @param marks what the figure must not be taken for, a line each; they stand above the curves
    /// @param height of the field of the curves, in pixels
    public TimePlot(TimeAxis time, AmountAxis amounts, String unit, List<String> marks, double height) {
        this.time = time;
        this.amounts = amounts;
        this.unit = unit;
        this.marks = List.copyOf(marks);
        this.height = height;
    }

    /// A soft field between two curves.
    ///
    /// @param hours ascending, as many as there are lower and upper values
    public TimePlot band(String kind, double[] hours, double[] lower, double[] upper) {
        var forth = points(hours, upper, IntStream.range(0, hours.length).toArray());
        var back = points(
                hours,
                lower,
                IntStream.range(0, hours.length).map(i -> hours.length - 1 - i).toArray());
        paths.append("<path class=\"%s\" d=\"M%s %sz\"/>".formatted(kind, forth, back));
        return this;
    }

    public TimePlot curve(String kind, double[] hours, double[] values) {
        paths.append("<path class=\"%s curve\" d=\"M%s\"/>"
                .formatted(
                        kind,
                        points(hours, values, IntStream.range(0, hours.length).toArray())));
        return this;
    }

    /// A name at a point of a curve; of names that would touch, the upper moves up.
    public TimePlot name(String kind, double hour, double value, String text) {
        names.add(new Name(kind, time.percent(hour), y(value) - ABOVE, text));
        return this;
    }

    /// The line of the figure; without it, 0 is the line.
    public TimePlot line(double at, String words) {
        line = new Line(at, words);
        return this;
    }

    /// The plot as a part of a page.
    ///
    /// @param id unique on the page, for the title that a screen reader speaks
    public Markup drawn(String id, String title) {
        var svg = Svg.figure(id, top() + height + BELOW, title);
        fill(svg);
        return svg.drawn();
    }

    /// The plot as a file of its own with its colours, light and dark.
    public String picture(String title) {
        var svg = Svg.part()
                .raw(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fig\" width=\"100%%\" height=\"%s\" role=\"img\">"
                                .formatted(Svg.number(top() + height + BELOW)))
                .raw("<title>%s</title><style>%s\n%s\n%s</style>"
                        .formatted(
                                Markup.escaped(title),
                                Inlined.TOKENS.markup().text(),
                                Inlined.FIGURE.markup().text(),
                                Inlined.CURVES.markup().text()))
                .raw("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>");
        fill(svg);
        return svg.end().done().text();
    }

    private void fill(Svg svg) {
        for (int i = 0; i < marks.size(); i++) {
            svg.text("mark", 0, (i + 1) * LINE_OF_TEXT - 3, marks.get(i));
        }
        svg.raw(
                        "<svg y=\"%s\" width=\"100%%\" height=\"%s\" viewBox=\"0 0 %s %s\" preserveAspectRatio=\"none\" overflow=\"visible\">"
                                .formatted(
                                        Svg.number(top()), Svg.number(height), Svg.number(UNITS), Svg.number(height)))
                .raw(paths.toString())
                .end();
        for (var tick : amounts.ticks()) {
            svg.across("grid", top() + y(tick));
        }
        svg.across("limen", top() + y(Double.isNaN(line.at()) ? 0 : line.at()));
        for (var tick : amounts.ticks()) {
            if (tick != line.at()) {
                var last = tick == amounts.end() ? " " + unit : "";
                svg.text("e", 100, top() + y(tick) - 5, Numbers.tick(tick) + last);
            }
        }
        if (!line.words().isEmpty()) {
            svg.text("b", 0, top() + y(line.at()) - 5, line.words());
        }
        for (var name : apart()) {
            var left = name.x() > HALFWAY;
            svg.at(name.x())
                    .word(left ? name.kind() + " e" : name.kind(), left ? -5 : 5, top() + name.y(), name.text())
                    .end();
        }
        for (var tick : time.ticks()) {
            svg.text(tick.kind(), time.percent(tick.hour()), top() + height + 18, tick.name());
        }
    }

    /// From the lowest name up, each at least a line of text above the one before.
    private List<Name> apart() {
        var placed = new ArrayList<Name>();
        var ceiling = Double.POSITIVE_INFINITY;
        for (var name : names.stream()
                .sorted(Comparator.comparingDouble(Name::y).reversed())
                .toList()) {
            var y = Math.min(name.y(), ceiling);
            placed.add(new Name(name.kind(), name.x(), y, name.text()));
            ceiling = y - LINE_OF_TEXT;
        }
        return placed;
    }

    private double top() {
        return marks.size() * LINE_OF_TEXT + AIR;
    }

    private double y(double value) {
        return height * (1 - Math.min(value, amounts.end()) / amounts.end());
    }

    private String points(double[] hours, double[] values, int[] rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(Svg.number(UNITS * hours[row] / time.end()))
                    .append(' ')
                    .append(Svg.number(y(values[row])));
        }
        return text.toString();
    }
}
