package limen.study.randomisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;

/// On which days of a course capsules are planned, whatever they hold.
final class PlannedDoses {
    /// The longest day: clocks go back by one hour at most where studies are run.
    private static final Duration CLOCK_CHANGE = Duration.ofHours(1);

    private PlannedDoses() {}

    /// The most capsules that a period can ask for, whichever weekday the course begins on.
    static int most(Course course) {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(start -> periods(course, start).stream())
                .mapToInt(List::size)
                .max()
                .orElseThrow();
    }

    /// The days of the planned capsules, period by period; 0 is the first day of the course.
    static List<List<Integer>> periods(Course course, DayOfWeek start) {
        var periods = new ArrayList<List<Integer>>();
        for (int period = 1; period <= course.periods(); period++) {
            var first = course.firstDayOf(period);
            var days = (int) course.periodLength().get(ChronoUnit.DAYS);
            periods.add(days(course.schedule(), days, start.plus(first)).stream()
                    .map(day -> first + day)
                    .toList());
        }
        return periods;
    }

    private static List<Integer> days(Schedule schedule, int length, DayOfWeek start) {
        return switch (schedule) {
            case Schedule.EveryDays every -> steps(length, every.days());
            case Schedule.EveryHours every -> hours(every, length);
            case Schedule.TwiceAWeek week -> weekdays(week, length, start);
            case Schedule.OnDays named ->
                named.days().stream()
                        .filter(day -> day >= 1 && day <= length)
                        .map(day -> day - 1)
                        .distinct()
                        .sorted()
                        .toList();
        };
    }

    private static List<Integer> steps(int length, int days) {
        var planned = new ArrayList<Integer>();
        for (int day = 0; day < length; day += Math.max(1, days)) {
            planned.add(day);
        }
        return planned;
    }

    private static List<Integer> hours(Schedule.EveryHours every, int length) {
        var end = Duration.ofDays(length).plus(CLOCK_CHANGE);
        var planned = new ArrayList<Integer>();
        var at = Duration.ofNanos(every.at().toNanoOfDay());
        while (at.compareTo(end) < 0) {
            planned.add(Math.min((int) at.toDays(), length - 1));
            at = at.plusHours(Math.max(1, every.hours()));
        }
        return planned;
    }

    private static List<Integer> weekdays(Schedule.TwiceAWeek week, int length, DayOfWeek start) {
        var planned = new ArrayList<Integer>();
        for (int day = 0; day < length; day++) {
            var weekday = start.plus(day);
            if (weekday == week.first() || weekday == week.second()) {
                planned.add(day);
            }
        }
        return planned;
    }
}
