package limen.analysis.person;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import limen.study.Entry;
import limen.study.Event;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.Rights;

/// Something that was told, as it stands today: what was put right stands in the place of what was
/// wrong.
public record Told(ParticipantEvent event, Instant at) {
    /// What a person's entries say today.
    ///
    /// @param entries of one person, the oldest first
    public static List<Told> of(List<Entry> entries) {
        var told = new LinkedHashMap<EventId, Told>();
        for (var entry : entries) {
            switch (entry.event()) {
                case Rights.EntryCorrected corrected -> {
                    var wrong = told.get(corrected.corrected());
                    if (wrong != null) {
                        var at = corrected.occurredAt() == null
                                ? wrong.at()
                                : corrected.occurredAt().toInstant();
                        told.put(corrected.corrected(), new Told(corrected.replacement(), at));
                    }
                }
                case ParticipantEvent event ->
                    told.put(entry.id(), new Told(event, entry.times().occurred()));
                case Event _ -> {}
            }
        }
        return List.copyOf(told.values());
    }
}
