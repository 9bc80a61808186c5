package limen.web.participant;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import limen.capture.Situation;
import limen.study.Access;
import limen.study.Entry;
import limen.study.ParticipantEvent;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.Protocol;
import limen.study.protocol.SupervisedStudy;

/// What is kept of somebody, and what they can do with it.
///
/// @param entries all but those about the door
/// @param since when the first of them was written; empty if there is none
/// @param doorEntries how many say how and when somebody came in
/// @param kept what there is of each kind, the most frequent first
/// @param isOpened whether the list of capsules was opened, which no erasure closes again
/// @param hasLeft whether nothing more is taken by their own wish
public record DataPage(
        int entries,
        String since,
        int doorEntries,
        List<Kept> kept,
        boolean isStudy,
        boolean isOpened,
        boolean hasLeft,
        boolean isWithdrawn) {
    private static final String BOOKS = "What only keeps the books";

    public DataPage {
        kept = List.copyOf(kept);
    }

    /// How many entries there are of one kind.
    public record Kept(String title, int entries) {}

    static DataPage of(Situation situation, List<Entry> all, Clock clock) {
        var entries =
                all.stream().filter(entry -> !(entry.event() instanceof Access)).toList();
        var standing = situation.person().standing();
        return new DataPage(
                entries.size(),
                entries.isEmpty() ? "" : clock.day(entries.getFirst().times().occurred()),
                all.size() - entries.size(),
                kept(entries, situation.protocol()),
                switch (situation.protocol()) {
                    case SupervisedStudy _ -> true;
                    case PersonalJournal _ -> false;
                },
                situation.conduct().allocations().opened(),
                standing.left() != null,
                standing.dataWithdrawn());
    }

    /// "1 entry", "12 entries".
    public String counted() {
        return counted(entries);
    }

    /// How many entries are about the door, in a sentence; empty if none is.
    public String doors() {
        return doorEntries == 0
                ? ""
                : "%s %s how and when you signed in; that is not counted here."
                        .formatted(counted(doorEntries), doorEntries == 1 ? "says" : "say");
    }

    private static String counted(int entries) {
        return entries == 1 ? "1 entry" : String.format(Locale.ROOT, "%d entries", entries);
    }

    private static List<Kept> kept(List<Entry> entries, Protocol protocol) {
        var counts = new TreeMap<String, Integer>();
        for (var entry : entries) {
            var title = entry.event() instanceof ParticipantEvent event
                    ? EntryWords.of(event, protocol).map(EntryWords::title).orElse(BOOKS)
                    : BOOKS;
            counts.merge(title, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(kind -> new Kept(kind.getKey(), kind.getValue()))
                .sorted(Comparator.comparingInt(Kept::entries).reversed())
                .toList();
    }
}
