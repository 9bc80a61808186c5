package limen.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import limen.analysis.Draw;

/// How the capsules of one series were drawn, as far as its rows tell. Columns that contradict the rest are passed
/// over, with a note: they serve one test only, and the days can be analysed without them.
record DrawOfDays(DayColumns columns, List<TableDay> days) {
    Draw draw(List<String> notes) {
        if (columns.hasBlocks()) {
            var blocks = blocks(notes);
            if (blocks.isPresent()) {
                return blocks.get();
            }
        }
        return columns.hasCapsules() ? onDays(notes) : new Draw.NotTold();
    }

    private Optional<Draw> blocks(List<String> notes) {
        var blocks = new LinkedHashMap<String, List<Double>>();
        var last = "";
        for (var day : days) {
            if (day.block().isEmpty() || !day.taken()) {
                if (day.active() == 1) {
                    notes.add(passedOver("block", day, "is active and no capsule of a block"));
                    return Optional.empty();
                }
                continue;
            }
            if (blocks.containsKey(day.block()) && !day.block().equals(last)) {
                notes.add(passedOver("block", day, "is in a block that had ended before"));
                return Optional.empty();
            }
            last = day.block();
            blocks.computeIfAbsent(last, _ -> new ArrayList<>()).add(day.day());
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Draw.InBlocks(List.copyOf(blocks.values())));
    }

    private Draw onDays(List<String> notes) {
        for (var day : days) {
            if (day.active() == 1 && !day.taken()) {
                notes.add(passedOver("capsule", day, "is active and had no capsule"));
                return new Draw.NotTold();
            }
        }
        return new Draw.OnDays(
                days.stream().filter(TableDay::taken).map(TableDay::day).toList());
    }

    private String passedOver(String column, TableDay day, String why) {
        return "The column \"%s\" was passed over: day %s%s %s."
                .formatted(column, columns.text(day.day()), columns.ofGroup(day.group()), why);
    }
}
