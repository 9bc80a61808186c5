package limen.report.timeline;

import java.util.List;
import limen.report.figure.Svg;
import limen.report.timeline.Placement.Fit;
import limen.report.timeline.Placement.Wanted;

/// Events in rows: harm above, what was felt and who was called below.
final class EventDrawing {
    private static final double ROW = 19;
    private static final double BESIDE = 11;

    private EventDrawing() {}

    /// Draws the lane that begins at `top` and says where it ends.
    static double draw(Svg svg, DayScale scale, List<EventMark> events, double top) {
        var y = top;
        var harms = events.stream().filter(event -> isHarm(event)).toList();
        var others = events.stream().filter(event -> !isHarm(event)).toList();
        y = rows(svg, scale, harms, y, Math.clamp(harms.size(), 1, 3));
        return others.isEmpty() ? y : rows(svg, scale, others, y, 2);
    }

    private static double rows(Svg svg, DayScale scale, List<EventMark> events, double top, int rows) {
        var wanted = events.stream()
                .map(event -> new Wanted(scale.x(event.at()), word(event)))
                .toList();
        var spots = Placement.of(wanted, rows);
        for (var i = 0; i < events.size(); i++) {
            var spot = spots.get(i);
            var y = top + (spot.row() + 1) * ROW;
            svg.at(wanted.get(i).x()).raw(mark(events.get(i), y - 4));
            if (spot.fit() != Fit.NEVER) {
                svg.word(spot.kind(""), spot.dx(BESIDE), y, wanted.get(i).word());
            }
            svg.end();
        }
        var used = spots.stream().mapToInt(Placement.Spot::row).max().orElse(0) + 1;
        return top + used * ROW;
    }

    private static boolean isHarm(EventMark event) {
        return switch (event.kind()) {
            case ADVERSE, UNWELL -> true;
            case EFFECT, CONTACT, NOT_REACHED -> false;
        };
    }

    private static String word(EventMark event) {
        return event.grade() > 0 ? "%s, %s".formatted(event.label(), event.grade()) : event.label();
    }

    private static String mark(EventMark event, double y) {
        return switch (event.kind()) {
            case ADVERSE -> path("ae", "M0 %sl6 11h-12z", y - 6);
            case UNWELL -> path("ae out", "M-5 %sh10l-5 9z", y - 4);
            case EFFECT -> "<circle class=\"felt\" cy=\"%s\" r=\"3\"/>".formatted(Svg.number(y));
            case CONTACT -> path("call", "M-3.5 %sh7v7h-7z", y - 3.5);
            case NOT_REACHED -> path("call out", "M-3.5 %sh7v7h-7z", y - 3.5);
        };
    }

    private static String path(String kind, String form, double y) {
        return "<path class=\"%s\" d=\"%s\"/>".formatted(kind, form.formatted(Svg.number(y)));
    }
}
