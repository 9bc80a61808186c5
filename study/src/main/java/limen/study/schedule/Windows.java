package limen.study.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import limen.study.Doses.Taken;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// From when until when a planned capsule may be taken, given those taken around it.
///
/// Doses count wherever they stand in the record: a capsule written down late moves what follows it all the same, and
/// one that a fast clock dates ahead of the reader already counts.
///
/// @param width to each side of the planned moment
/// @param apart elapsed time between two capsules
/// @param taken oldest first
record Windows(Duration width, Duration apart, List<Taken> taken) {
    /// @param limit when the next slot could begin, so that this one is over; none after the last
    record Window(Instant opens, Instant closes, @Nullable Instant limit) {
        /// Whether it cannot be used at a moment or later.
        boolean isOver(Instant at) {
            return at.isAfter(closes) || (limit != null && !(at.isBefore(limit) && opens.isBefore(limit)));
        }
    }

    Window of(SlotId slot, Instant planned, @Nullable Instant next) {
        var limit = next == null ? null : next.minus(width);
        var window = window(planned, planned.minus(width), limit);
        for (var dose : taken) {
            if (slot.equals(dose.slot())) {
                break;
            }
            var after = dose.at().plus(apart);
            if (after.isAfter(window.opens()) && !dose.at().isAfter(window.closes())) {
                window = window(planned, after, limit);
            }
        }
        return window;
    }

    private Window window(Instant planned, Instant opens, @Nullable Instant limit) {
        var closes = later(planned, opens).plus(width);
        return new Window(opens, limit != null && limit.isBefore(closes) ? limit : closes, limit);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
