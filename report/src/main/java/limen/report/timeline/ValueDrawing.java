package limen.report.timeline;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import limen.report.figure.Scale;
import limen.report.figure.Svg;
import limen.report.timeline.Placement.Fit;
import limen.report.timeline.Placement.Wanted;
import limen.report.words.Numbers;

/// One lane of numbers: its limit is the line, its readings are the marks.
final class ValueDrawing {
    private static final double ROOM_FOR_WORDS = 22;
    private static final double LINE_OF_TEXT = 15;
    private static final double HEIGHT_OF_WORDS = 9;
    /// In percent of a figure wide enough to say what is usual.
    private static final double WIDTH_OF_WORDS = 8;

    private final Svg svg;
    private final DayScale days;
    private final ValueLane lane;
    private final Scale scale;
    private final double top;

    private ValueDrawing(Svg svg, DayScale days, ValueLane lane, Scale scale, double top) {
        this.svg = svg;
        this.days = days;
        this.lane = lane;
        this.scale = scale;
        this.top = top;
    }

    /// A vital sign, with room for its limits and for all that was measured.
    static void vital(Svg svg, DayScale days, ValueLane lane, double top, double bottom) {
        var limits =
                Stream.of(lane.hold(), lane.stop()).filter(Objects::nonNull).mapToDouble(Limit::value);
        var values = lane.readings().stream().mapToDouble(ValueLane.Reading::value);
        var scale = Scale.over(DoubleStream.concat(limits, values), top + ROOM_FOR_WORDS, bottom);
        new ValueDrawing(svg, days, lane, scale, top).vital();
    }

    /// A score on its whole scale.
    static void score(Svg svg, DayScale days, ValueLane lane, double top, double bottom) {
        new ValueDrawing(svg, days, lane, new Scale(lane.low(), lane.high(), top + ROOM_FOR_WORDS, bottom), top)
                .score();
    }

    /// Words stand under the readings, so that no name hides a value.
    private void vital() {
        svg.text("b", 0, top + 12, lane.name());
        var stop = lane.stop();
        if (stop != null) {
            var y = scale.y(stop.value());
            svg.across("never", y).text("ts e", 100, y - 5, "stop at " + Numbers.tick(stop.value()));
        }
        var hold = lane.hold();
        if (hold != null) {
            var y = scale.y(hold.value());
            svg.across("limen holds", y).text("b", 0, y - 6, "hold at " + Numbers.tick(hold.value()));
        }
        lane.usual().ifPresent(usual -> {
            var under = scale.y(usual) + 16;
            var y = isUnderAnEarlyReading(under) ? scale.y(usual) - 8 : under;
            if (hold == null || Math.abs(y - scale.y(hold.value())) > LINE_OF_TEXT) {
                svg.text("wide", 0, y, "usual " + Numbers.tick(usual));
            }
        });
        readings("beat", 3);
    }

    /// Whether the first readings, which stand where the words do, would lie on them.
    private boolean isUnderAnEarlyReading(double y) {
        return lane.readings().stream()
                .filter(reading -> days.x(reading.at()) < WIDTH_OF_WORDS)
                .anyMatch(reading -> Math.abs(scale.y(reading.value()) - (y - 4)) < HEIGHT_OF_WORDS);
    }

    private void score() {
        svg.text("b", 0, top + 12, lane.name());
        var hold = lane.hold();
        if (hold == null) {
            var middle = (lane.low() + lane.high()) / 2;
            svg.across("grid", scale.y(middle)).text("e", 100, scale.y(middle) - 4, Numbers.tick(middle));
        } else {
            var y = scale.y(hold.value());
            svg.across("limen holds", y).text("b e", 100, y - 6, "hold at " + Numbers.tick(hold.value()));
        }
        readings("mood", hold == null ? 1.8 : 3);
    }

    private void readings(String kind, double radius) {
        svg.raw("<svg width=\"100%%\" height=\"%1$s\" viewBox=\"0 0 100 %1$s\" preserveAspectRatio=\"none\">"
                        .formatted(Svg.number(scale.bottom())))
                .raw("<path class=\"%s curve\" d=\"%s\"/></svg>".formatted(kind, path()));
        for (var reading : lane.readings()) {
            svg.raw("<circle class=\"%s\" cx=\"%s%%\" cy=\"%s\" r=\"%s\"/>"
                    .formatted(
                            reading.held() ? "rd held" : "rd",
                            Svg.number(days.x(reading.at())),
                            Svg.number(scale.y(reading.value())),
                            Svg.number(reading.held() ? 5.5 : radius)));
        }
        heldNumbers();
    }

    private void heldNumbers() {
        var held = lane.readings().stream().filter(ValueLane.Reading::held).toList();
        var wanted = held.stream()
                .map(reading -> new Wanted(days.x(reading.at()), Numbers.tick(reading.value())))
                .toList();
        var spots = Placement.of(wanted, 1);
        for (var i = 0; i < held.size(); i++) {
            var spot = spots.get(i);
            if (spot.fit() != Fit.NEVER) {
                svg.at(wanted.get(i).x())
                        .word(
                                spot.kind("b"),
                                spot.dx(9),
                                scale.y(held.get(i).value()) + 4,
                                wanted.get(i).word())
                        .end();
            }
        }
    }

    /// The readings joined, but not across the breaks before and after the course.
    private String path() {
        var path = new StringBuilder();
        List<ValueLane.Reading> readings = lane.readings();
        for (var i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            var joins = i > 0 && days.sharePart(readings.get(i - 1).at(), reading.at());
            path.append(joins ? 'L' : 'M')
                    .append(Svg.number(days.x(reading.at())))
                    .append(' ')
                    .append(Svg.number(scale.y(reading.value())));
        }
        return path.toString();
    }
}
