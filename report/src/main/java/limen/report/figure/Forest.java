package limen.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import limen.inference.posterior.MarginalSummary;
import limen.report.words.Numbers;

/// Effects beneath each other on one level axis: those of everybody on top, then one line for each person or series.
public final class Forest {
    /// Beyond so many lines, names and dots leave no room: the lines stand close and are told by the table.
    static final int MOST_NAMED = 60;
    /// More lines than this are thinned, evenly by rank.
    static final int MOST_LINES = 400;

    private static final double NAME_PERCENT = 24;
    private static final double TOP = 34;
    private static final double ROW = 22;
    private static final double CLOSE_ROW = 6;
    private static final double FOOT = 22;
    private static final int LONGEST_NAME = 13;
    private static final int LONGEST_NAME_OF_ALL = 15;
    private static final int GRIDLINES = 4;

    private final List<Line> all;
    private final List<Line> each;
    private final double tooSmall;
    private final Scale scale;

    /// One effect.
    ///
    /// @param kind how far it is known: `own` by that person's days, `lent` by others' alone
    public record Line(String name, MarginalSummary effect, Kind kind) {
        /// How an effect is known.
        public enum Kind {
            OWN,
            LENT
        }
    }

    private Forest(List<Line> all, List<Line> each, double tooSmall) {
        this.all = List.copyOf(all);
        this.each = List.copyOf(each);
        this.tooSmall = tooSmall;
        scale = Scale.over(
                DoubleStream.concat(
                        DoubleStream.of(
                                0, Double.isFinite(tooSmall) ? tooSmall : 0, Double.isFinite(tooSmall) ? -tooSmall : 0),
                        Stream.concat(all.stream(), each.stream())
                                .map(Line::effect)
                                .flatMapToDouble(effect -> DoubleStream.of(effect.lower(), effect.upper()))),
                0,
                100);
    }

    /// The figure.
    ///
    /// @param all of everybody; stand on top
    /// @param each in the order in which they stand
    /// @param tooSmall the smallest effect of interest; NaN where there is no single one
    public static Forest of(List<Line> all, List<Line> each, double tooSmall) {
        return new Forest(all, each, tooSmall);
    }

    public boolean isNamed() {
        return each.size() <= MOST_NAMED;
    }

    /// How many lines are left out so that the rest can be told apart.
    public int leftOut() {
        return each.size() - shown().size();
    }

    public Markup drawn() {
        var row = isNamed() ? ROW : CLOSE_ROW;
        var shown = shown();
        var bottom = TOP + ROW * all.size() + row * shown.size() + (all.isEmpty() ? 0 : 10);
        var svg = Svg.figure(
                "forest-title",
                bottom + FOOT,
                "%s effects of the active capsule with their 95 percent intervals."
                        .formatted(Numbers.count(all.size() + shown.size())));
        if (Double.isFinite(tooSmall)) {
            svg.box("zone", x(-tooSmall), x(tooSmall) - x(-tooSmall), TOP - 8, bottom);
        }
        for (var tick : scale.ticks(GRIDLINES)) {
            svg.line("grid", x(tick), TOP - 8, x(tick), bottom);
        }
        svg.line("limen", x(0), TOP - 8, x(0), bottom);
        svg.text(x(0) > 75 ? "b e" : "b m", x(0), TOP - 16, "0, no difference");
        var y = TOP + ROW / 2;
        for (var line : all) {
            named(svg, line, y, true);
            y += ROW;
        }
        if (!all.isEmpty()) {
            svg.across("grid", y - ROW / 2 + 4);
            y += 10;
        }
        if (!isNamed()) {
            y += (CLOSE_ROW - ROW) / 2;
        }
        for (var line : shown) {
            if (isNamed()) {
                named(svg, line, y, false);
            } else {
                interval(svg, line, y, "c hairline");
                svg.raw("<circle class=\"after\" cx=\"%s%%\" cy=\"%s\" r=\"2\"/>"
                        .formatted(Svg.number(x(line.effect().mean())), Svg.number(y)));
            }
            y += row;
        }
        for (var tick : scale.ticks(GRIDLINES)) {
            svg.text(x(tick) > 95 ? "e" : "m", Math.min(100, x(tick)), bottom + FOOT - 5, Numbers.tick(tick));
        }
        return svg.drawn();
    }

    private List<Line> shown() {
        if (each.size() <= MOST_LINES) {
            return each;
        }
        var shown = new ArrayList<Line>();
        for (var i = 0; i < MOST_LINES; i++) {
            shown.add(each.get((int) ((long) i * (each.size() - 1) / (MOST_LINES - 1))));
        }
        return shown;
    }

    private void named(Svg svg, Line line, double y, boolean ofAll) {
        svg.text(ofAll ? "b" : "", 0, y + 4, shortened(line.name(), ofAll ? LONGEST_NAME_OF_ALL : LONGEST_NAME));
        interval(svg, line, y, ofAll ? "c stem" : "c");
        svg.at(x(line.effect().mean()))
                .dot(line.kind() == Line.Kind.OWN ? "c" : "c hollow", 0, y)
                .end();
    }

    private void interval(Svg svg, Line line, double y, String kind) {
        svg.line(kind, x(line.effect().lower()), y, x(line.effect().upper()), y);
    }

    private static String shortened(String name, int longest) {
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private double x(double value) {
        return NAME_PERCENT + (value - scale.lower()) / (scale.upper() - scale.lower()) * (100 - NAME_PERCENT);
    }
}
