package limen.report.figure;

import java.util.stream.IntStream;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;
import limen.report.words.Numbers;

/// One person's days from left to right, each with its value: filled with the active capsule, hollow without, a point
/// inside on the day after an active capsule. A day without an answer is a short stroke at the foot; weekends are
/// lightly shaded.
public final class DaysFigure {
    private static final double TOP = 24;
    private static final double BOTTOM = 210;
    private static final double FOOT = 226;
    private static final double WORDS = 248;
    private static final double HEIGHT = 252;
    private static final int GRIDLINES = 4;
    private static final int MOST_DAY_NAMES = 6;
    private static final double NEAR_THE_END = 92;
    /// Of the width, so that a mark at either end stays inside.
    private static final double MARGIN = 1.5;
    private static final double LARGEST_MARK = 4.5;
    private static final double SMALLEST_MARK = 1.5;
    private static final double ROOM = 300;

    private final Series series;
    private final Scale scale;
    private final double first;
    private final double last;
    private final double mark;

    private DaysFigure(Series series) {
        this.series = series;
        scale = Scale.over(IntStream.range(0, series.size()).mapToDouble(series::value), TOP, BOTTOM);
        first = series.day(0);
        last = Math.max(series.day(series.size() - 1), first + 1);
        mark = Math.clamp(ROOM / (last - first + 1), SMALLEST_MARK, LARGEST_MARK);
    }

    public static DaysFigure of(Series series) {
        return new DaysFigure(series);
    }

    public Markup drawn() {
        var svg = Svg.figure(
                "days-title",
                HEIGHT,
                "%s days with their values, %s of them with the active capsule, %s without an answer."
                        .formatted(
                                Numbers.count(series.size()),
                                Numbers.count(series.observedActive()),
                                Numbers.count(series.missing())));
        weekends(svg);
        for (var tick : scale.ticks(GRIDLINES)) {
            svg.across("grid", scale.y(tick));
        }
        if (scale.holds(0)) {
            svg.across("limen", scale.y(0));
        }
        thread(svg);
        for (var i = 0; i < series.size(); i++) {
            day(svg, i);
        }
        for (var tick : scale.ticks(GRIDLINES)) {
            svg.text("e", 100, scale.y(tick) - 5, Numbers.tick(tick));
        }
        dayNames(svg);
        return svg.drawn();
    }

    private double percent(double day) {
        return MARGIN + (100 - 2 * MARGIN) * (day - first) / (last - first);
    }

    private void weekends(Svg svg) {
        if (!series.has(SeriesTerm.WEEKEND)) {
            return;
        }
        var half = (percent(first + 1) - percent(first)) / 2;
        for (var i = 0; i < series.size(); i++) {
            if (!isWeekend(i)) {
                continue;
            }
            var from = Math.max(0, percent(series.day(i)) - half);
            while (i + 1 < series.size() && isWeekend(i + 1) && series.day(i + 1) - series.day(i) <= 1) {
                i++;
            }
            svg.box("zone", from, Math.min(100, percent(series.day(i)) + half) - from, TOP - 12, FOOT + 6);
        }
    }

    private boolean isWeekend(int i) {
        return series.at(SeriesTerm.WEEKEND, i) != 0;
    }

    /// Joins the days that were answered, so that the eye can follow them.
    private void thread(Svg svg) {
        var points = new StringBuilder();
        for (var i = 0; i < series.size(); i++) {
            if (series.isObserved(i)) {
                points.append(points.isEmpty() ? "M" : " ")
                        .append(Svg.number(10 * percent(series.day(i))))
                        .append(' ')
                        .append(Svg.number(scale.y(series.value(i))));
            }
        }
        svg.raw("<svg width=\"100%%\" height=\"%s\" viewBox=\"0 0 1000 %s\" preserveAspectRatio=\"none\">"
                        .formatted(Svg.number(HEIGHT), Svg.number(HEIGHT)))
                .raw("<path class=\"thread curve\" d=\"%s\"/>".formatted(points))
                .end();
    }

    private void day(Svg svg, int i) {
        var x = Svg.number(percent(series.day(i)));
        if (!series.isObserved(i)) {
            svg.raw("<line class=\"none\" x1=\"%s%%\" x2=\"%s%%\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(x, x, Svg.number(FOOT - 5), Svg.number(FOOT + 3)));
            return;
        }
        var y = Svg.number(scale.y(series.value(i)));
        var isActive = series.at(SeriesTerm.ACTIVE, i) == 1;
        svg.raw("<circle class=\"%s\" cx=\"%s%%\" cy=\"%s\" r=\"%s\"/>"
                .formatted(isActive ? "c dot" : "c open", x, y, Svg.number(isActive ? mark + 0.5 : mark)));
        if (!isActive && isDayAfter(i)) {
            svg.raw("<circle class=\"after\" cx=\"%s%%\" cy=\"%s\" r=\"%s\"/>"
                    .formatted(x, y, Svg.number(Math.max(1, mark / 3))));
        }
    }

    private boolean isDayAfter(int i) {
        return series.has(SeriesTerm.CARRY) && series.at(SeriesTerm.CARRY, i) != 0;
    }

    private void dayNames(Svg svg) {
        var step = Math.max(1, Math.ceil(Scale.niceAtLeast((last - first) / (MOST_DAY_NAMES - 1))));
        svg.text("", 0, WORDS, "day " + Numbers.tick(first));
        for (var day = step * (Math.floor(first / step) + 1); percent(day) <= 100 - MARGIN + 1e-9; day += step) {
            var at = percent(day);
            if (at > 100.0 / (MOST_DAY_NAMES - 1) / 1.2) {
                svg.text(at > NEAR_THE_END ? "e" : "m", at > NEAR_THE_END ? 100 : at, WORDS, Numbers.tick(day));
            }
        }
    }
}
