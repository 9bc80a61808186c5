package limen.web.console.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.storage.Recorded;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantId;
import limen.study.Rights;
import limen.study.log.EntryJson;
import org.jspecify.annotations.Nullable;

/// What an auditor asks of a log, and what was found in it: a window of it, the newest last.
final class Trail {
    static final int AT_ONCE = 50;

    private final Asked asked;
    private final ZoneId zone;
    private final int length;
    private final Deque<Recorded> window = new ArrayDeque<>();
    private final Map<EventId, Integer> corrections = new HashMap<>();
    private int fitting;
    private int newer;

    /// What is looked for; an empty text or null is everything.
    ///
    /// @param author part of a name
    /// @param kind the name of an event in the log
    /// @param day on which it was written down
    /// @param before a position: only what stands before it
    record Asked(
            String person,
            String author,
            String kind,
            @Nullable LocalDate day,
            int before) {
        static final Asked EVERYTHING = new Asked("", "", "", null, Integer.MAX_VALUE);

        boolean isForAll() {
            return person.isEmpty() && author.isEmpty() && kind.isEmpty() && day == null;
        }

        boolean fits(Entry entry, ZoneId zone) {
            return isAbout(entry.participant())
                    && entry.author().name().contains(author)
                    && (kind.isEmpty() || EntryJson.nameOf(entry.event()).equals(kind))
                    && (day == null || isOn(day, entry.times().recordedAt(), zone));
        }

        private boolean isAbout(@Nullable ParticipantId participant) {
            return person.isEmpty()
                    || (participant != null && participant.text().equals(person));
        }

        private static boolean isOn(LocalDate day, Instant moment, ZoneId zone) {
            return moment.atZone(zone).toLocalDate().equals(day);
        }
    }

    /// @param zone in which days are meant
    /// @param length of the log
    Trail(Asked asked, ZoneId zone, int length) {
        this.asked = asked;
        this.zone = zone;
        this.length = length;
    }

    /// Behind which position reading begins: where nothing is looked for, a page needs no more of the log than
    /// itself and what corrected it since.
    int from() {
        return asked.isForAll() ? Math.max(0, Math.min(asked.before() - 1, length) - AT_ONCE) : 0;
    }

    /// Takes the next place of the log.
    void add(Recorded place) {
        if (place instanceof Recorded.Kept(var position, var version, var entry)
                && entry.event() instanceof Rights.EntryCorrected corrected) {
            corrections.put(corrected.corrected(), position);
        }
        if (!fits(place)) {
            return;
        }
        fitting++;
        if (place.position() >= asked.before()) {
            newer++;
            return;
        }
        window.add(place);
        if (window.size() > AT_ONCE) {
            window.remove();
        }
    }

    private boolean fits(Recorded place) {
        return switch (place) {
            case Recorded.Kept(var position, var version, var entry) -> asked.fits(entry, zone);
            case Recorded.Erased _ -> asked.isForAll();
        };
    }

    /// The newest first.
    List<Recorded> window() {
        return new ArrayList<>(window).reversed();
    }

    /// How many places fit, on all pages.
    int fitting() {
        return asked.isForAll() ? length : fitting;
    }

    boolean hasNewer() {
        return newer > 0;
    }

    boolean hasOlder() {
        return asked.isForAll()
                ? !window.isEmpty() && window.getFirst().position() > 1
                : fitting > newer + window.size();
    }

    /// The row that corrected a place last; null if none did.
    @Nullable
    Integer correctedIn(Recorded place) {
        return place instanceof Recorded.Kept(var position, var version, var entry)
                ? corrections.get(entry.id())
                : null;
    }
}
