package limen.web.participant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.Rights;
import limen.study.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/// What a person told, day by day, the newest first.
public record RecordPage(List<Day> days) {
    public RecordPage {
        days = List.copyOf(days);
    }

    public record Day(String name, List<Line> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /// One entry.
    ///
    /// @param words what it says
    /// @param correctPath where it can be put right; null if it cannot
    public record Line(
            Row.Mark mark,
            String title,
            String time,
            String words,
            boolean wasCorrected,
            @Nullable String correctPath) {}

    static RecordPage of(List<Entry> entries, Protocol protocol, Clock clock) {
        var corrected = corrected(entries);
        var days = new LinkedHashMap<String, List<Line>>();
        for (var entry : entries.reversed()) {
            if (entry.event() instanceof ParticipantEvent event) {
                EntryWords.of(event, protocol)
                        .ifPresent(words -> days.computeIfAbsent(
                                        clock.day(entry.times().occurred()), _ -> new ArrayList<>())
                                .add(line(entry, words, corrected, clock)));
            }
        }
        return new RecordPage(days.entrySet().stream()
                .map(day -> new Day(capital(day.getKey()), day.getValue()))
                .toList());
    }

    private static Line line(Entry entry, EntryWords words, Set<EventId> corrected, Clock clock) {
        var wrong = corrected.contains(entry.id());
        return new Line(
                words.mark(),
                words.title(),
                clock.time(entry.times().occurred()),
                words.words(),
                wrong,
                words.canBeCorrected() && !wrong ? "/record/correct?entry=" + entry.id() : null);
    }

    private static Set<EventId> corrected(List<Entry> entries) {
        var ids = new HashSet<EventId>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.EntryCorrected correction) {
                ids.add(correction.corrected());
            }
        }
        return ids;
    }

    private static String capital(String day) {
        return Character.toUpperCase(day.charAt(0)) + day.substring(1);
    }
}
