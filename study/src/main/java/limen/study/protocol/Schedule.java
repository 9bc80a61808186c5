package limen.study.protocol;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/// The rhythm of planned capsules, in local wall time.
public sealed interface Schedule {
    /// When in the day a capsule is planned.
    LocalTime at();

    /// One capsule every so many days, from the first day of a period on.
    record EveryDays(int days, LocalTime at) implements Schedule {
        public EveryDays {
            if (days < 1) {
                throw new IllegalArgumentException("A capsule every %d days cannot be planned".formatted(days));
            }
        }
    }

    /// One capsule every so many hours of elapsed time, the first at `at` on the first day of a period.
    record EveryHours(int hours, LocalTime at) implements Schedule {
        public EveryHours {
            if (hours < 1) {
                throw new IllegalArgumentException("A capsule every %d hours cannot be planned".formatted(hours));
            }
        }
    }

    /// Two fixed days of the week.
    record TwiceAWeek(DayOfWeek first, DayOfWeek second, LocalTime at) implements Schedule {}

    /// Days of a period named one by one, the first being 1.
    record OnDays(List<Integer> days, LocalTime at) implements Schedule {
        public OnDays {
            days = List.copyOf(days);
        }
    }
}
