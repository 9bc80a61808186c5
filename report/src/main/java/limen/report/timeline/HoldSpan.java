package limen.report.timeline;

import java.time.Instant;
import limen.study.EventId;

/// The time during which capsules wait.
///
/// @param entry that placed the hold
/// @param label the rule's id, or who placed it
/// @param open whether it still stands at the end of the record
public record HoldSpan(EventId entry, String label, Instant from, Instant to, boolean open) {
    public HoldSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A hold from %s cannot end at %s".formatted(from, to));
        }
    }

    boolean covers(Instant from, Instant to) {
        return !this.from.isAfter(to) && this.to.isAfter(from);
    }
}
