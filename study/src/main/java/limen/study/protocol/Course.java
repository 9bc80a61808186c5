package limen.study.protocol;

import java.time.Duration;
import java.time.Period;

/// When capsules are planned: periods one after another, with the same schedule in each.
///
/// @param periods how many
/// @param periodLength of each, in days; the schedule starts anew in each period
/// @param washout between periods
/// @param window how long before and after its planned time a capsule may be taken
public record Course(int periods, Period periodLength, Period washout, Schedule schedule, Duration window) {
    public Course {
        if (periods < 1 || periodDays(periodLength) < 1 || periodDays(washout) < 0) {
            throw new IllegalArgumentException("A course needs at least one period of at least one day");
        }
        if (window.isNegative() || window.compareTo(Duration.ofHours(36)) > 0) {
            throw new IllegalArgumentException(
                    "A window of %s cannot be; expected 0 to 36 hours to each side".formatted(window));
        }
    }

    /// How many days one period lasts.
    public int daysInPeriod() {
        return periodDays(periodLength);
    }

    public int days() {
        return periods * periodDays(periodLength) + (periods - 1) * periodDays(washout);
    }

    /// How many days after the first day of the course a period begins, periods counted from 1.
    public int firstDayOf(int period) {
        return (period - 1) * (periodDays(periodLength) + periodDays(washout));
    }

    private static int periodDays(Period period) {
        if (period.getMonths() != 0 || period.getYears() != 0) {
            throw new IllegalArgumentException("A period is counted in days or weeks, not %s".formatted(period));
        }
        return period.getDays();
    }
}
