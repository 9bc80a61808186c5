package limen.report.figure;

import java.util.List;
import java.util.function.IntUnaryOperator;
import limen.report.words.Numbers;

/// The boundary figure: the red step at which a study stops, and the ink step of what has happened. People stand from
/// left to right, events upwards.
public final class BoundaryFigure {
    private static final double TOP = 24;
    private static final double BOTTOM = 210;
    private static final double HEIGHT = 244;
    private static final double NAMES = 234;
    private static final int GRIDLINES = 3;
    /// Where a label would leave the figure.
    private static final double NEAR_THE_END = 78;

    private BoundaryFigure() {}

    /// A point of the way.
    public record Point(int people, int events) {}

    /// The figure.
    ///
    /// @param id unique on the page
    /// @param title for who cannot see it
    /// @param people how far it is drawn, >= 1
    /// @param fewest the fewest events that stop, for so many people
    /// @param way in order; empty if nothing has happened yet
    /// @param unit of the people, at the right end of the axis
    /// @param event what is counted upwards, at the topmost number
    public static Markup drawn(
            String id, String title, int people, IntUnaryOperator fewest, List<Point> way, String unit, String event) {
        var now = way.isEmpty() ? new Point(0, 0) : way.getLast();
        var most = Math.max(fewest.applyAsInt(people), now.events()) + 1;
        var scale = new Scale(0, most, TOP, BOTTOM);
        var svg = Svg.figure(id, HEIGHT, title)
                .raw("<svg width=\"100%%\" height=\"%s\" viewBox=\"0 0 100 %s\" preserveAspectRatio=\"none\">"
                        .formatted(Svg.number(HEIGHT), Svg.number(HEIGHT)));
        var boundary = new StringBuilder();
        for (int n = 1; n <= people; n++) {
            var y = Svg.number(scale.y(fewest.applyAsInt(n)));
            boundary.append(n == 1 ? "" : " ").append("%s %s %s %s".formatted(at(n - 1, people), y, at(n, people), y));
        }
        svg.raw("<path class=\"danger\" d=\"M%s 100 %s 0 %sz\"/>"
                        .formatted(boundary, Svg.number(TOP - 14), Svg.number(TOP - 14)))
                .raw("<path class=\"boundary curve\" d=\"M%s\"/>".formatted(boundary))
                .raw("<path class=\"way curve\" d=\"M0 %s%s\"/></svg>"
                        .formatted(Svg.number(BOTTOM), way(way, people, scale)));
        svg.across("limen thin", BOTTOM);
        var ticks = scale.ticks(GRIDLINES).stream()
                .filter(tick -> tick == Math.rint(tick))
                .toList();
        var x = 100.0 * now.people() / people;
        for (var tick : ticks) {
            // What has happened says this number beside its dot.
            if (x > NEAR_THE_END && tick == now.events() && !tick.equals(ticks.getLast())) {
                continue;
            }
            var counted = tick.equals(ticks.getLast()) ? " " + event : "";
            svg.text("e", 100, scale.y(tick) - 5, Numbers.tick(tick) + counted);
        }
        svg.text("b", 1, TOP, "stop and review");
        var label = "%d of %d".formatted(now.events(), now.people());
        svg.at(x)
                .raw("<circle class=\"here\" cx=\"0\" cy=\"%s\" r=\"5.5\"/>"
                        .formatted(Svg.number(scale.y(now.events()))));
        if (x > NEAR_THE_END) {
            svg.word("b e", -11, scale.y(now.events()) - 8, label);
        } else {
            svg.word("b", 11, scale.y(now.events()) - 8, label);
        }
        return svg.end()
                .text("", 0, NAMES, "0")
                .text("e", 100, NAMES, Numbers.count(people) + " " + unit)
                .drawn();
    }

    private static String way(List<Point> way, int people, Scale scale) {
        var path = new StringBuilder();
        var last = new Point(0, 0);
        for (var point : way) {
            path.append(" %s %s".formatted(at(point.people(), people), Svg.number(scale.y(last.events()))));
            path.append(" %s %s".formatted(at(point.people(), people), Svg.number(scale.y(point.events()))));
            last = point;
        }
        return path.toString();
    }

    private static String at(int n, int people) {
        return Svg.number(100.0 * n / people);
    }
}
