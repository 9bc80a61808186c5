package limen.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import limen.report.words.Numbers;
import org.jspecify.annotations.Nullable;

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

    private Panel panel(int index, List<IntervalColumn> shown) {
        var title = "Active minus placebo in standard deviations, with 95 percent intervals. "
                + shown.stream().map(IntervalColumn::spoken).collect(Collectors.joining(" "));
        var svg = Svg.figure("interval-" + index, HEIGHT, title);
        draw(svg, shown, COLUMN_PERCENT, COLUMN_PERCENT, index == 0);
        return new Panel(svg.drawn(), shown);
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
            svg.word("m", 0, scale.y(0) - 8, "not compared");
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

    /// The marks' names, written at the data instead of in a key.
    private void names(Svg svg, IntervalColumn column, double x) {
        svg.at(x);
        name(svg, "tc e", -2, column.capsule(), "capsule");
        name(svg, "tl", 2, column.belief(), "belief");
        svg.end();
    }

    private void name(Svg svg, String kind, double x, @Nullable Standing standing, String name) {
        if (standing != null) {
            svg.word(kind, x, scale.y(standing.interval().upper()) - 6, name);
        }
    }
}
