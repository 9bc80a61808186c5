package limen.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import limen.report.words.Numbers;

/// The interval figure: outcomes stand side by side on the zero line, each with the capsule's interval on the left and
/// belief's on the right, in standard deviations of each score. All panels of a figure share one axis.
public final class IntervalFigure {
    /// More columns than this do not leave a name its room on a phone.
    static final int COLUMNS = 4;

    private static final double COLUMN_PERCENT = 20;
    private static final double TOP = 34;
    private static final double BOTTOM = 270;
    private static final double HEIGHT = 276;
    private static final double APART = 8;
    private static final double LINE_OF_TEXT = 14;
    private static final int GRIDLINES = 4;
    private static final int PICTURE_WIDTH = 860;
    private static final double LETTER = 9;

    private final List<IntervalColumn> columns;
    private final Scale scale;
    private final boolean oneStrip;

    private IntervalFigure(List<IntervalColumn> columns) {
        this.columns = columns;
        scale = Scale.over(
                DoubleStream.concat(DoubleStream.of(0), columns.stream().flatMapToDouble(IntervalColumn::values)),
                TOP,
                BOTTOM);
        oneStrip = columns.stream()
                        .mapToDouble(IntervalColumn::tooSmall)
                        .filter(Double::isFinite)
                        .mapToLong(half -> Math.round(half * 1e6))
                        .distinct()
                        .count()
                == 1;
    }

    public static IntervalFigure of(List<IntervalColumn> columns) {
        return new IntervalFigure(List.copyOf(columns));
    }

    /// Whether "too small to matter" is the same width for every outcome, counted in standard deviations.
    public boolean hasOneStrip() {
        return oneStrip;
    }

    /// Whether any outcome has a strip.
    public boolean hasStrips() {
        return columns.stream().anyMatch(column -> Double.isFinite(column.tooSmall()));
    }

    /// Half the strip's width in standard deviations; NaN where there is no strip or several.
    public double strip() {
        return oneStrip
                ? columns.stream()
                        .mapToDouble(IntervalColumn::tooSmall)
                        .filter(Double::isFinite)
                        .findFirst()
                        .orElse(Double.NaN)
                : Double.NaN;
    }

    /// One part of the figure, with at most [#COLUMNS] outcomes.
    public record Panel(Markup drawing, List<IntervalColumn> columns) {}

    /// The figure in panels of even length.
    public List<Panel> panels() {
        var count = Math.ceilDiv(columns.size(), COLUMNS);
        var panels = new ArrayList<Panel>();
        for (int i = 0, from = 0; i < count; i++) {
            var to = from + Math.ceilDiv(columns.size() - from, count - i);
            panels.add(panel(i, columns.subList(from, to)));
            from = to;
        }
        return List.copyOf(panels);
    }

    /// All outcomes in one picture that stands without a page.
    public Markup picture() {
        var margin = 12;
        var from = 10.0;
        var width = (100 - from) / columns.size();
        var letters = (int) (0.01 * width * PICTURE_WIDTH / LETTER);
        var lines = columns.stream()
                .map(column -> NameLines.of(column.name(), letters))
                .toList();
        var rows = lines.stream().mapToInt(List::size).max().orElse(1);
        var height = HEIGHT + (rows + 1) * LINE_OF_TEXT + margin;
        var svg = new Svg();
        svg.raw(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\" role=\"img\">"
                                .formatted(PICTURE_WIDTH, Svg.number(height), PICTURE_WIDTH, Svg.number(height)))
                .raw("<title>%s</title><style>%s\n%s</style>"
                        .formatted(
                                Markup.escaped(title(columns)),
                                Inlined.TOKENS.markup().text(),
                                Inlined.FIGURE.markup().text()))
                .raw("<rect width=\"100%\" height=\"100%\" fill=\"var(--page)\"/>")
                .raw("<svg class=\"fig\" x=\"16\" width=\"%s\" height=\"%s\">"
                        .formatted(PICTURE_WIDTH - 32, Svg.number(height)));
        draw(svg, columns, from, width, true);
        for (int i = 0; i < columns.size(); i++) {
            var x = from + (i + 0.5) * width;
            for (int line = 0; line < lines.get(i).size(); line++) {
                svg.text(
                        "b m",
                        x,
                        HEIGHT + (line + 1) * LINE_OF_TEXT,
                        lines.get(i).get(line));
            }
            if (columns.get(i).primary()) {
                svg.text("m", x, HEIGHT + (lines.get(i).size() + 1) * LINE_OF_TEXT, "primary");
            }
        }
        return svg.end().end().done();
    }

    private Panel panel(int index, List<IntervalColumn> shown) {
        var svg = Svg.figure("interval-" + index, HEIGHT, title(shown));
        draw(svg, shown, COLUMN_PERCENT, COLUMN_PERCENT, index == 0);
        return new Panel(svg.drawn(), shown);
    }

    private static String title(List<IntervalColumn> shown) {
        return "Active minus placebo in standard deviations, with 95 percent intervals. "
                + shown.stream().map(IntervalColumn::spoken).collect(Collectors.joining(" "));
    }

    /// Strip, gridlines, zero line, then the outcomes.
    ///
    /// @param from percentage at which the first column begins
    /// @param width of a column, in percent
    /// @param named whether the marks are named at the first column that has them
    void draw(Svg svg, List<IntervalColumn> shown, double from, double width, boolean named) {
        if (oneStrip) {
            svg.box("zone", 0, 100, scale.y(-strip()), scale.y(strip()));
        } else {
            for (int i = 0; i < shown.size(); i++) {
                var half = shown.get(i).tooSmall();
                if (Double.isFinite(half)) {
                    svg.box("zone", from + i * width + 1, width - 2, scale.y(-half), scale.y(half));
                }
            }
        }
        var ticks = scale.ticks(GRIDLINES);
        for (var tick : ticks) {
            svg.across("grid", scale.y(tick));
        }
        svg.across("limen", scale.y(0));
        for (int i = 0; i < shown.size(); i++) {
            marks(svg, shown.get(i), from + (i + 0.5) * width);
        }
        for (var tick : ticks) {
            var unit = tick.equals(ticks.getLast()) ? " SD" : "";
            var sign = tick > 0 ? "+" : "";
            svg.text("", 0, scale.y(tick) - 5, sign + Numbers.tick(tick) + unit);
        }
        svg.text("b", 0, scale.y(0) - 5, "0, no");
        svg.text("b", 0, scale.y(0) + LINE_OF_TEXT, "difference");
        if (oneStrip && named) {
            var under = Math.max(scale.y(-strip()), scale.y(0) + LINE_OF_TEXT + 4) + LINE_OF_TEXT;
            svg.text("", 0, under, "too small");
            svg.text("", 0, under + LINE_OF_TEXT, "to matter");
        }
        if (named) {
            shown.stream()
                    .filter(column -> column.capsule() != null)
                    .findFirst()
                    .ifPresent(column -> names(svg, column, from + (shown.indexOf(column) + 0.5) * width));
        }
    }

    private void marks(Svg svg, IntervalColumn column, double x) {
        svg.at(x);
        var capsule = column.capsule();
        if (capsule == null) {
            svg.word("m", 0, scale.y(0) - 22, "not").word("m", 0, scale.y(0) - 8, "compared");
        } else {
            var left = column.belief() == null ? 0 : -APART;
            svg.upright(
                            "c",
                            left,
                            scale.y(capsule.interval().upper()),
                            scale.y(capsule.interval().lower()))
                    .dot("c", left, scale.y(capsule.value()));
        }
        var belief = column.belief();
        if (belief != null) {
            svg.upright(
                            "l",
                            APART,
                            scale.y(belief.interval().upper()),
                            scale.y(belief.interval().lower()))
                    .diamond("l", APART, scale.y(belief.value()));
        }
        svg.end();
    }

    /// The marks' names, written at the data instead of in a key. Belief's moves below its mark where the two would
    /// touch.
    private void names(Svg svg, IntervalColumn column, double x) {
        var capsule = column.capsule();
        var belief = column.belief();
        if (capsule == null) {
            return;
        }
        var above = above(capsule);
        svg.at(x).word("tc m", belief == null ? 0 : -APART, above, "capsule");
        if (belief != null) {
            var touching = Math.abs(above(belief) - above) < LINE_OF_TEXT;
            svg.word("tl", 2, touching ? scale.y(belief.interval().lower()) + LINE_OF_TEXT : above(belief), "belief");
        }
        svg.end();
    }

    private double above(Standing standing) {
        return scale.y(standing.interval().upper()) - 6;
    }
}
