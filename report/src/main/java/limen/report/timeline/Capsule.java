package limen.report.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One capsule, planned or taken. It does not know what it held.
///
/// @param planned when it was due; none if it was off schedule
/// @param at when it was taken, or when it would have been
public record Capsule(Kind kind, @Nullable Instant planned, Instant at) {
    /// What became of it.
    public enum Kind {
        TAKEN,
        /// Less than one capsule.
        PARTIAL,
        /// Taken though none was planned.
        OFF_SCHEDULE,
        /// Left out while a hold stood.
        HELD,
        SKIPPED,
        MISSED,
        /// Nothing is recorded of it.
        PLANNED,
        /// Planned for a time after the person was stopped or had left.
        NO_LONGER_DUE;

        public boolean isTaken() {
            return switch (this) {
                case TAKEN, PARTIAL, OFF_SCHEDULE -> true;
                case HELD, SKIPPED, MISSED, PLANNED, NO_LONGER_DUE -> false;
            };
        }

        /// Whether there is nothing to draw but its tick.
        boolean isBare() {
            return this == PLANNED || this == NO_LONGER_DUE;
        }
    }
}
