package limen.report.words;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How days and times are said, in one place.
public final class Moments {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private Moments() {}

    /// `12 March 2027`.
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /// `1 March to 25 April 2027`.
    public static String days(LocalDate first, LocalDate last) {
        var start = first.getYear() == last.getYear() ? first.format(DAY_OF_YEAR) : day(first);
        return first.equals(last) ? day(first) : start + " to " + day(last);
    }

    /// `12 March 2027, 09:12`, with the zone where it is not that of home.
    public static String time(ZonedDateTime at, ZoneId home) {
        return at.format(TIME) + elsewhere(at, home);
    }

    /// `12 Mar 09:12`, with the zone where it is not that of home.
    public static String brief(ZonedDateTime at, ZoneId home) {
        return at.format(SHORT) + elsewhere(at, home);
    }

    private static String elsewhere(ZonedDateTime at, ZoneId home) {
        var isHome = at.getOffset().equals(home.getRules().getOffset(at.toInstant()));
        return isHome ? "" : " " + at.getZone().getId();
    }
}
