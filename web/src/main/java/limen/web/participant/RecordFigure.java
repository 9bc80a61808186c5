package limen.web.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import limen.report.figure.Markup;
import limen.report.figure.Svg;

/// The record on one axis of time: what was taken, felt, answered and written, each kind in a row of its own. All
/// capsules are drawn alike; nothing here knows what one held.
///
/// @param words the same for whoever does not see it
public record RecordFigure(Markup drawing, String words) {
    private static final double ROW = 42;
    private static final double NAME = 14;
    private static final double LINE = 32;
    private static final double FOOT = 24;
    private static final double LEFT = 2;
    private static final double WIDTH = 96;

    /// Something that happened.
    ///
    /// @param marked whether it has the word that is looked for
    record Mark(RecordLane lane, Instant at, boolean marked) {}

    /// Of what lies between two moments; nothing if nothing does.
    ///
    /// @param journal whether nobody gave capsules out
    static Optional<RecordFigure> of(List<Mark> all, boolean journal, Clock clock) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var lanes = new EnumMap<RecordLane, List<Mark>>(RecordLane.class);
        all.forEach(mark ->
                lanes.computeIfAbsent(mark.lane(), _ -> new ArrayList<>()).add(mark));
        var first = all.stream().map(Mark::at).min(Instant::compareTo).orElseThrow();
        var last = all.stream().map(Mark::at).max(Instant::compareTo).orElseThrow();
        var words = "%s: %s."
                .formatted(
                        span(clock.day(first), clock.day(last)),
                        lanes.entrySet().stream()
                                .map(lane ->
                                        lane.getKey().counted(lane.getValue().size(), journal))
                                .collect(Collectors.joining(", ")));
        return Optional.of(new RecordFigure(new Drawing(first, last, journal, clock).of(lanes, words), words));
    }

    private static String span(String first, String last) {
        return first.equals(last)
                ? Character.toUpperCase(first.charAt(0)) + first.substring(1)
                : "From %s to %s".formatted(first, last);
    }

    private record Drawing(Instant first, Instant last, boolean journal, Clock clock) {
        Markup of(Map<RecordLane, List<Mark>> lanes, String words) {
            var height = lanes.size() * ROW + FOOT;
            var svg = Svg.figure("record-figure", height, "Your record over time. " + words);
            var top = 0.0;
            for (var lane : lanes.entrySet()) {
                svg.text("", 0, top + NAME, lane.getKey().name(journal)).across("grid", top + LINE);
                for (var mark : lane.getValue()) {
                    svg.at(x(mark.at())).raw(shape(mark, top + LINE)).end();
                }
                top += ROW;
            }
            return svg.text("", 0, height - 6, clock.day(first))
                    .text("e", 100, height - 6, clock.day(first).equals(clock.day(last)) ? "" : clock.day(last))
                    .drawn();
        }

        private static String shape(Mark mark, double line) {
            var kind = mark.lane().mark() + (mark.marked() ? " rec-found" : "");
            return switch (mark.lane()) {
                case TAKEN ->
                    "<rect class=\"%s\" x=\"-3.5\" y=\"%s\" width=\"7\" height=\"18\" rx=\"3.5\"/>"
                            .formatted(kind, Svg.number(line - 9));
                case FELT, CHECK_IN -> "<circle class=\"%s\" cy=\"%s\" r=\"3.5\"/>".formatted(kind, Svg.number(line));
                case JOURNAL ->
                    "<rect class=\"%s\" x=\"-4\" y=\"%s\" width=\"8\" height=\"10\"/>"
                            .formatted(kind, Svg.number(line - 5));
                case RULE ->
                    "<rect class=\"%s\" x=\"-6\" y=\"%s\" width=\"12\" height=\"4\"/>"
                            .formatted(kind, Svg.number(line - 2));
            };
        }

        private double x(Instant at) {
            var whole = Duration.between(first, last).toSeconds();
            return whole == 0
                    ? LEFT + WIDTH / 2
                    : LEFT + WIDTH * Duration.between(first, at).toSeconds() / whole;
        }
    }
}
