package limen.study.protocol;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import limen.notation.Entry;
import limen.notation.Fields;
import limen.notation.Forms;

/// The rhythm of capsules as a protocol file writes it.
final class ScheduleFields {
    private static final int DAYS = 366;

    private enum Kind {
        EVERY_DAYS,
        EVERY_HOURS,
        TWICE_A_WEEK,
        ON_DAYS
    }

    private ScheduleFields() {}

    /// @param length of the period that the schedule fills
    static Supplier<Schedule> read(Fields fields, Entry<Period> length) {
        var at = fields.time("at");
        var days = length.isRead() ? days(length) : DAYS;
        return fields.choice("kind", Kind.class, kind -> switch (kind) {
            case EVERY_DAYS -> {
                var every = fields.integer("days", 1, days);
                yield () -> new Schedule.EveryDays(every.get(), at.get());
            }
            case EVERY_HOURS -> {
                var every = fields.integer("hours", 1, days * 24);
                yield () -> new Schedule.EveryHours(every.get(), at.get());
            }
            case TWICE_A_WEEK -> twiceAWeek(fields, at, length);
            case ON_DAYS -> onDays(fields, at, days);
        });
    }

    private static Supplier<Schedule> twiceAWeek(Fields fields, Entry<LocalTime> at, Entry<Period> length) {
        var weekdays = fields.list("weekdays", Forms.code(DayOfWeek.class));
        if (weekdays.isRead()
                && (weekdays.get().size() != 2
                        || weekdays.get().getFirst() == weekdays.get().getLast())) {
            weekdays.reject(
                    "%d days of the week stand here".formatted(weekdays.get().size()), "two different days");
        }
        if (length.isRead() && days(length) % 7 != 0) {
            length.reject(
                    "%s is no whole number of weeks, and the schedule is twice a week"
                            .formatted(Spoken.period(length.get())),
                    "weeks");
        }
        return () -> new Schedule.TwiceAWeek(
                weekdays.get().getFirst(), weekdays.get().getLast(), at.get());
    }

    private static Supplier<Schedule> onDays(Fields fields, Entry<LocalTime> at, int days) {
        var named = fields.list("days", Forms.integer(1, days));
        if (named.isRead() && !isAscending(named.get())) {
            named.reject("the days %s are not in order".formatted(named.get()), "each day once, the first one first");
        }
        return () -> new Schedule.OnDays(named.get(), at.get());
    }

    private static int days(Entry<Period> length) {
        return (int) length.get().get(ChronoUnit.DAYS);
    }

    private static boolean isAscending(List<Integer> days) {
        for (int i = 1; i < days.size(); i++) {
            if (days.get(i) <= days.get(i - 1)) {
                return false;
            }
        }
        return true;
    }
}
