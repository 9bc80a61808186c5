package limen.study.schedule;

import java.time.Instant;
import java.time.ZonedDateTime;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// One of the times at which something recurs.
///
/// @param name tells it from the others: a day, a period, a dose with a delay
record Occasion(String name, @Nullable SlotId slot, ZonedDateTime planned) {
    Instant moment() {
        return planned.toInstant();
    }
}
