package limen.study.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import limen.study.protocol.Course;
import org.jspecify.annotations.Nullable;

/// How many capsules a course plans and how close together, at most, whichever day of the week it begins on.
///
/// @param perPeriod capsules in the fullest period
/// @param inCourse capsules in the whole course, active or not
/// @param smallestIntervalHours between two capsules, were no clock changed; none if there is only one capsule
/// @param daysDenserThanWeekly days, first and last counted, in stretches of capsules less than a week apart
public record Planned(int perPeriod, int inCourse, @Nullable Integer smallestIntervalHours, int daysDenserThanWeekly) {
    private static final int WEEK = 7 * 24;

    public static Planned of(Course course) {
        // Only the day of the week of the beginning matters, and only for some schedules: try all seven.
        var periods = Arrays.stream(DayOfWeek.values())
                .map(start -> hours(course, start))
                .toList();
        var courses = periods.stream()
                .map(hours -> hours.stream().flatMap(List::stream).toList())
                .toList();
        return new Planned(
                periods.stream()
                        .flatMap(List::stream)
                        .mapToInt(List::size)
                        .max()
                        .orElse(0),
                courses.stream().mapToInt(List::size).max().orElse(0),
                courses.stream()
                        .flatMap(hours -> gaps(hours).stream())
                        .min(Integer::compare)
                        .orElse(null),
                courses.stream().mapToInt(Planned::dense).max().orElse(0));
    }

    /// Hours from the first possible capsule of a course to each that is planned, period by period, were no clock
    /// changed.
    ///
    /// @param start the day of the week on which the course begins
    public static List<List<Integer>> hours(Course course, DayOfWeek start) {
        return IntStream.rangeClosed(1, course.periods())
                .map(course::firstDayOf)
                .mapToObj(first -> Rhythm.hours(course, start.plus(first)).stream()
                        .map(hour -> hour + first * 24)
                        .toList())
                .toList();
    }

    private static List<Integer> gaps(List<Integer> hours) {
        var gaps = new ArrayList<Integer>();
        for (int i = 1; i < hours.size(); i++) {
            gaps.add(hours.get(i) - hours.get(i - 1));
        }
        return gaps;
    }

    private static int dense(List<Integer> hours) {
        int total = 0;
        int stretch = 0;
        for (var gap : gaps(hours)) {
            if (gap < WEEK) {
                stretch += gap;
            } else {
                total += days(stretch);
                stretch = 0;
            }
        }
        return total + days(stretch);
    }

    private static int days(int stretch) {
        return stretch == 0 ? 0 : Math.ceilDiv(stretch, 24) + 1;
    }
}
