package limen.study;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// The three clocks of an entry. Analysis reads when it happened, audit when it was written down.
///
/// @param plannedAt when it was due; none if it was not planned
/// @param occurredAt when it happened, where it happened
/// @param recordedAt when the record received it
public record Times(@Nullable ZonedDateTime plannedAt, ZonedDateTime occurredAt, Instant recordedAt) {
    public static Times now(ZonedDateTime at) {
        return new Times(null, at, at.toInstant());
    }

    public Instant occurred() {
        return occurredAt.toInstant();
    }
}
