package limen.study.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import limen.study.SlotId;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;

/// The beats of a course: where in its periods capsules are planned.
final class Rhythm {
    private Rhythm() {}

    /// A planned capsule and its moment.
    record Beat(SlotId slot, ZonedDateTime planned) {}

    static List<Beat> of(Course course, LocalDate firstDay, WallClock clock) {
        var beats = new ArrayList<Beat>();
        for (int period = 1; period <= course.periods(); period++) {
            var from = firstDay.plusDays(course.firstDayOf(period));
            int number = 0;
            for (var hours : hours(course, from.getDayOfWeek())) {
                beats.add(new Beat(new SlotId(period, ++number), planned(course.schedule(), from, hours, clock)));
            }
        }
        return beats;
    }

    /// Hours from the first possible capsule of a period to each capsule in it, were no clock ever changed.
    ///
    /// @param start the day of the week on which the period begins
    static List<Integer> hours(Course course, DayOfWeek start) {
        int days = course.daysInPeriod();
        return switch (course.schedule()) {
            case Schedule.EveryDays every -> steps(every.days() * 24, days * 24);
            case Schedule.EveryHours every -> steps(every.hours(), days * 24);
            case Schedule.TwiceAWeek twice ->
                IntStream.range(0, days)
                        .filter(day -> isOn(twice, start.plus(day)))
                        .mapToObj(day -> day * 24)
                        .toList();
            case Schedule.OnDays on ->
                on.days().stream()
                        .filter(day -> day >= 1 && day <= days)
                        .sorted()
                        .distinct()
                        .map(day -> (day - 1) * 24)
                        .toList();
        };
    }

    private static ZonedDateTime planned(Schedule schedule, LocalDate from, int hours, WallClock clock) {
        return switch (schedule) {
            case Schedule.EveryHours every ->
                clock.at(clock.when(from.atTime(every.at())).toInstant().plus(Duration.ofHours(hours)));
            case Schedule.EveryDays every ->
                clock.when(from.plusDays(hours / 24).atTime(every.at()));
            case Schedule.TwiceAWeek twice ->
                clock.when(from.plusDays(hours / 24).atTime(twice.at()));
            case Schedule.OnDays on -> clock.when(from.plusDays(hours / 24).atTime(on.at()));
        };
    }

    private static boolean isOn(Schedule.TwiceAWeek twice, DayOfWeek day) {
        return day == twice.first() || day == twice.second();
    }

    private static List<Integer> steps(int step, int end) {
        return IntStream.iterate(0, hour -> hour < end, hour -> hour + step)
                .boxed()
                .toList();
    }
}
