package limen.web.console.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.report.figure.Markup;

/// Planned capsules side by side, one mark for each: the form says what became of it, and no colour does.
///
/// @param about whose they are
/// @param path of that person's page; empty where it does not open
public record Strip(String about, String path, List<SlotMark> marks) {
    /// Height of a strip in its own units; one capsule is one unit wide.
    private static final int HIGH = 6;

    public Strip {
        marks = List.copyOf(marks);
    }

    public int count(SlotMark mark) {
        return Collections.frequency(marks, mark);
    }

    public long due() {
        return marks.stream().filter(SlotMark::isDue).count();
    }

    /// The same in words, so that nobody has to see it: what there is none of is left out.
    public String words() {
        var counts = new EnumMap<SlotMark, Integer>(SlotMark.class);
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().words())
                .collect(Collectors.joining(", "));
    }

    /// Marks of one kind are one path, and those that follow each other one stroke, which the style breaks into dashes.
    public Markup drawing() {
        var out = new StringBuilder(
                "<svg class=\"cs-strip\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        .formatted(Math.max(1, marks.size()), HIGH));
        strokes().forEach((mark, runs) -> out.append(drawn(mark, runs)));
        return new Markup(out + "</svg>");
    }

    private record Run(int from, int length) {
        String at(String y) {
            return "M%d %sh%d".formatted(from, y, length);
        }

        /// A dot in the middle of each.
        String dots() {
            return "M%d.4 3h%d.5".formatted(from, length - 1);
        }
    }

    private Map<SlotMark, List<Run>> strokes() {
        var strokes = new EnumMap<SlotMark, List<Run>>(SlotMark.class);
        for (int from = 0, to; from < marks.size(); from = to) {
            var mark = marks.get(from);
            to = from + 1;
            while (to < marks.size() && marks.get(to) == mark) {
                to++;
            }
            strokes.computeIfAbsent(mark, _ -> new ArrayList<>()).add(new Run(from, to - from));
        }
        return strokes;
    }

    private static String drawn(SlotMark mark, List<Run> runs) {
        return switch (mark) {
            case AS_PLANNED -> path("a", runs, "3");
            case OUTSIDE -> path("o", runs, "4.5");
            case LEFT_OUT -> path("l", runs, "1", "5");
            case MISSED -> path("m", runs, "5.5");
            case HELD -> path("h", runs, "3") + path("t", runs, "1");
            case ENDED -> "";
            case AHEAD ->
                "<path class=\"n\" d=\"%s\"/>"
                        .formatted(runs.stream().map(Run::dots).collect(Collectors.joining()));
        };
    }

    private static String path(String kind, List<Run> runs, String... ys) {
        var strokes = new StringBuilder();
        for (var y : ys) {
            runs.forEach(run -> strokes.append(run.at(y)));
        }
        return "<path class=\"%s\" d=\"%s\"/>".formatted(kind, strokes);
    }
}
