package limen.web.console.study;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments and spans of time as the team reads them.
final class Spans {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final int HOURS_SAID = 72;

    private Spans() {}

    static String moment(ZonedDateTime at) {
        return MOMENT.format(at);
    }

    /// Such as `40 min`, `5 h` or `6 d`, begun ones left out.
    static String of(Duration span) {
        if (span.toMinutes() < 60) {
            return Math.max(0, span.toMinutes()) + " min";
        }
        return span.toHours() < HOURS_SAID ? span.toHours() + " h" : span.toDays() + " d";
    }
}
