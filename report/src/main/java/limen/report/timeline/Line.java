package limen.report.timeline;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.Rights;

/// An entry as it reads after all its corrections.
///
/// @param event the last wording
/// @param at when it happened, as far as is known now
record Line(Entry entry, Event event, ZonedDateTime at, boolean corrected) {
    static List<Line> of(List<Entry> entries) {
        var roots = new HashMap<EventId, EventId>();
        var events = new HashMap<EventId, Event>();
        var times = new HashMap<EventId, ZonedDateTime>();
        for (var entry : entries) {
            if (entry.event() instanceof Rights.EntryCorrected correction) {
                var root = roots.getOrDefault(correction.corrected(), correction.corrected());
                roots.put(entry.id(), root);
                events.put(root, correction.replacement());
                if (correction.occurredAt() != null) {
                    times.put(root, correction.occurredAt());
                }
            }
        }
        return entries.stream()
                .map(entry -> new Line(
                        entry,
                        events.getOrDefault(entry.id(), entry.event()),
                        times.getOrDefault(entry.id(), entry.times().occurredAt()),
                        events.containsKey(entry.id())))
                .toList();
    }

    /// When the first capsule was taken, as far as is known now.
    static Optional<Instant> firstDose(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.event() instanceof Dosing.DoseTaken)
                .map(Line::moment)
                .min(Comparator.naturalOrder());
    }

    EventId id() {
        return entry.id();
    }

    Instant moment() {
        return at.toInstant();
    }
}
