package limen.web.participant;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import limen.capture.LiveStudy;
import limen.capture.Receipt;
import limen.capture.Situation;
import limen.study.Entry;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.study.Times;
import limen.web.access.Visitor;
import org.jspecify.annotations.Nullable;

/// Where a participant's pages come from and where their entries go: one study, and the clock.
public final class Desk {
    private final Supplier<LiveStudy> study;
    private final InstantSource clock;

    public Desk(LiveStudy study, InstantSource clock) {
        this(() -> study, clock);
    }

    /// @param study which may be closed and opened again between two requests
    public Desk(Supplier<LiveStudy> study, InstantSource clock) {
        this.study = study;
        this.clock = clock;
    }

    Situation situation(Visitor.TakingPart visitor) {
        return study().situation(visitor.id());
    }

    LiveStudy study() {
        return study.get();
    }

    /// Now, where the visitor is.
    ZonedDateTime now(Visitor.TakingPart visitor) {
        var now = clock.instant();
        return now.atZone(situation(visitor).person().standing().zone(now));
    }

    /// An id that a form carries, so that the same form sent twice is one entry.
    static String freshId() {
        return UUID.randomUUID().toString();
    }

    /// Hands in what the visitor tells.
    ///
    /// @param id that the form carried
    /// @param plannedAt when it was due; null if it was not planned
    Receipt propose(
            Visitor.TakingPart visitor,
            String id,
            @Nullable ZonedDateTime plannedAt,
            ZonedDateTime occurredAt,
            ParticipantEvent event) {
        return study().propose(Entry.of(
                new EventId(UUID.fromString(id)),
                visitor.id(),
                visitor.author(),
                new Times(plannedAt, occurredAt, clock.instant()),
                event));
    }
}
