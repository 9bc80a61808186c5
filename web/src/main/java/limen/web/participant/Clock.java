package limen.web.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as a person says them, where that person is.
///
/// @param now what counts as now
record Clock(Instant now, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    String today() {
        return DAY.format(at(now));
    }

    String time(Instant moment) {
        return TIME.format(at(moment));
    }

    String day(Instant moment) {
        var day = at(moment).toLocalDate();
        var today = date();
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return day.equals(today.minusDays(1)) ? "yesterday" : DAY.format(at(moment));
    }

    /// "09:12", "tomorrow 09:00", "Thursday 12 March 09:00".
    String moment(Instant moment) {
        return isToday(moment) ? time(moment) : "%s %s".formatted(day(moment), time(moment));
    }

    boolean isToday(Instant moment) {
        return at(moment).toLocalDate().equals(date());
    }

    LocalDate date() {
        return at(now).toLocalDate();
    }

    ZonedDateTime at(Instant moment) {
        return moment.atZone(zone);
    }
}
