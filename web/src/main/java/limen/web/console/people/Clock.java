package limen.web.console.people;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import limen.report.words.Moments;

/// Now, and where the team's clocks hang.
record Clock(Instant now, ZoneId zone) {
    ZonedDateTime here() {
        return now.atZone(zone);
    }

    /// `9 Apr 08:10`.
    String brief(Instant at) {
        return Moments.brief(at.atZone(zone), zone);
    }

    /// `9 April 2027, 08:10`.
    String full(Instant at) {
        return Moments.time(at.atZone(zone), zone);
    }

    /// `3 d 4 h`, `5 h 12 min`, `8 min`.
    static String span(Duration span) {
        var whole = span.abs();
        if (whole.toDays() > 0) {
            return "%d d %d h".formatted(whole.toDays(), whole.toHoursPart());
        }
        return whole.toHours() > 0
                ? "%d h %d min".formatted(whole.toHours(), whole.toMinutesPart())
                : "%d min".formatted(whole.toMinutes());
    }
}
