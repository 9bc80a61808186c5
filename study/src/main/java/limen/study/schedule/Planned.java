package limen.study.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        var beginnings = IntStream.range(0, DayOfWeek.values().length)
                .mapToObj(LocalDate.EPOCH::plusDays)
                .toList();
        var courses = beginnings.stream().map(first -> hours(course, first)).toList();
        return new Planned(
                beginnings.stream()
                        .flatMap(first -> periods(course, first))
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

    private static Stream<List<Integer>> periods(Course course, LocalDate first) {
        return IntStream.rangeClosed(1, course.periods())
                .mapToObj(period -> Rhythm.hours(course, first.plusDays(course.firstDayOf(period))));
    }

    private static List<Integer> hours(Course course, LocalDate first) {
        return IntStream.rangeClosed(1, course.periods())
                .boxed()
                .flatMap(period -> Rhythm.hours(course, first.plusDays(course.firstDayOf(period))).stream()
                        .map(hour -> hour + course.firstDayOf(period) * 24))
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
