package limen.report.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import limen.report.words.Moments;

/// The days that a timeline spans.
///
/// @param first of the record, screening included
/// @param begin the first day of the course, day 0
/// @param end the last day of the course, as planned or as lived if that was longer
/// @param last of the record, follow-up included
public record Days(LocalDate first, LocalDate begin, LocalDate end, LocalDate last, ZoneId zone) {
    public Days {
        if (first.isAfter(begin) || begin.isAfter(end) || end.isAfter(last)) {
            throw new IllegalArgumentException(
                    "Days run from %s over %s and %s to %s; expected that order".formatted(first, begin, end, last));
        }
    }

    /// Days of the course, counted from 0.
    public long day(LocalDate date) {
        return ChronoUnit.DAYS.between(begin, date);
    }

    Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    public boolean hasBefore() {
        return first.isBefore(begin);
    }

    public boolean hasAfter() {
        return last.isAfter(end);
    }

    /// `12 March 2027, 09:12 (day 21)`, in the wall time of where it happened.
    public String said(ZonedDateTime at) {
        return "%s (%s)".formatted(Moments.time(at, zone), counted(at));
    }

    /// `day 21`, `before day 0`.
    public String counted(ZonedDateTime at) {
        var day = day(at.toLocalDate());
        return day < 0 ? "before day 0" : "day " + day;
    }

    /// `on day 21`, `before day 0`.
    String on(ZonedDateTime at) {
        return (day(at.toLocalDate()) < 0 ? "" : "on ") + counted(at);
    }

    String on(Instant at) {
        return on(at.atZone(zone));
    }

    /// `1 March to 25 April 2027`.
    public String spanned() {
        return Moments.days(first, last);
    }
}
