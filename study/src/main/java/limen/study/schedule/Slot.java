package limen.study.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import limen.study.SlotId;

/// A planned capsule: when it is meant, when it may be taken, and what became of it.
///
/// @param planned in the wall time that holds then, wherever the participant is
/// @param opens from then on, inclusive, it may be taken
/// @param closes until then, inclusive; not after `opens` if it can never be taken
public record Slot(SlotId id, ZonedDateTime planned, Instant opens, Instant closes, State state) {
    /// Where a slot stands. It only moves from `LATER` over `OPEN` to one of the others.
    public enum State {
        LATER,
        OPEN,
        TAKEN,
        /// On purpose, or because dosing ended before its time came.
        LEFT_OUT,
        /// Its time went by, or cannot come: it is never doubled.
        MISSED;

        /// Whether a capsule may still be taken in it.
        public boolean isToCome() {
            return switch (this) {
                case LATER, OPEN -> true;
                case TAKEN, LEFT_OUT, MISSED -> false;
            };
        }
    }
}
