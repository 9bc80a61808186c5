package limen.web.participant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.Report;
import limen.study.Rights;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;
import org.jspecify.annotations.Nullable;

/// What a person told: drawn on one axis of time, and day by day, the newest first.
///
/// @param figure null where nothing can be drawn
/// @param tags the words of the journal's pages
/// @param tag the word by which pages are looked for; null if for none
public record RecordPage(
        List<Day> days,
        @Nullable RecordFigure figure,
        List<Tag> tags,
        @Nullable String tag) {
    /// What a narrow page shows apart.
    private static final Duration DRAWN = Duration.ofDays(56);

    public RecordPage {
        days = List.copyOf(days);
        tags = List.copyOf(tags);
    }

    public record Day(String name, List<Line> lines) {
        public Day {
            lines = List.copyOf(lines);
        }
    }

    /// A word, and where its pages are.
    public record Tag(String word, String path, boolean chosen) {}

    /// One entry.
    ///
    /// @param words what it says
    /// @param tags of a page of the journal
    /// @param correctPath where it can be put right; null if it cannot
    public record Line(
            Row.Mark mark,
            String title,
            String time,
            String words,
            List<String> tags,
            boolean wasCorrected,
            @Nullable String correctPath) {
        public Line {
            tags = List.copyOf(tags);
        }
    }

    static RecordPage of(List<Entry> entries, Protocol protocol, Clock clock) {
        return of(entries, protocol, clock, 0);
    }

    /// @param tag the number of the word by which pages are looked for; 0 for all that was told
    static RecordPage of(List<Entry> entries, Protocol protocol, Clock clock, int tag) {
        var tags = Tags.of(entries);
        var word = tags.word(tag);
        var corrections = corrections(entries);
        var days = new LinkedHashMap<String, List<Line>>();
        for (var entry : entries.reversed()) {
            if (entry.event() instanceof ParticipantEvent event
                    && (word == null || Tags.of(entry).contains(word))) {
                EntryWords.of(event, protocol)
                        .ifPresent(words -> days.computeIfAbsent(
                                        clock.day(entry.times().occurred()), _ -> new ArrayList<>())
                                .add(line(entry, words, corrections.keySet(), clock)));
            }
        }
        return new RecordPage(
                days.entrySet().stream()
                        .map(day -> new Day(capital(day.getKey()), day.getValue()))
                        .toList(),
                RecordFigure.of(marks(entries, corrections, word, clock), isJournal(protocol), clock)
                        .orElse(null),
                tags.links(word),
                word);
    }

    private static boolean isJournal(Protocol protocol) {
        return switch (protocol) {
            case PersonalJournal _ -> true;
            case SupervisedStudy _ -> false;
        };
    }

    /// What happened lately, each as it was last put right.
    private static List<RecordFigure.Mark> marks(
            List<Entry> entries, Map<EventId, Rights.EntryCorrected> corrections, @Nullable String word, Clock clock) {
        var marks = new ArrayList<RecordFigure.Mark>();
        var from = clock.now().minus(DRAWN);
        for (var entry : entries) {
            var correction = corrections.get(entry.id());
            var meant = correction == null ? entry.event() : correction.replacement();
            var at = correction == null || correction.occurredAt() == null
                    ? entry.times().occurred()
                    : correction.occurredAt().toInstant();
            RecordLane.of(meant)
                    .filter(_ -> !at.isBefore(from))
                    .map(lane -> new RecordFigure.Mark(lane, at, word != null && hasTag(meant, word)))
                    .ifPresent(marks::add);
        }
        return marks;
    }

    private static boolean hasTag(Event event, String word) {
        return event instanceof Report.JournalWritten page && page.tags().contains(word);
    }

    private static Line line(Entry entry, EntryWords words, Set<EventId> corrected, Clock clock) {
        var wrong = corrected.contains(entry.id());
        return new Line(
                words.mark(),
                words.title(),
                clock.time(entry.times().occurred()),
                words.words(),
                List.copyOf(new TreeSet<>(Tags.of(entry))),
                wrong,
                words.canBeCorrected() && !wrong ? "/record/correct?entry=" + entry.id() : null);
    }

    /// The last correction of each entry that has one.
    private static Map<EventId, Rights.EntryCorrected> corrections(List<Entry> entries) {
        var corrections = new HashMap<EventId, Rights.EntryCorrected>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.EntryCorrected correction) {
                corrections.put(correction.corrected(), correction);
            }
        }
        return corrections;
    }

    private static String capital(String day) {
        return Character.toUpperCase(day.charAt(0)) + day.substring(1);
    }
}
