package limen.study.schedule;

import static limen.study.schedule.Plans.NINE;
import static limen.study.schedule.Plans.TWO_HOURS;
import static limen.study.schedule.Plans.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import limen.study.Standing;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;
import org.junit.jupiter.api.Test;

class PlannedTest {
    @Test
    void eight_weeks_of_one_capsule_each_are_eight_and_never_dense() {
        assertThat(Planned.of(weekly(8))).isEqualTo(new Planned(8, 8, 168, 0));
    }

    @Test
    void one_capsule_has_no_interval() {
        assertThat(Planned.of(weekly(1))).isEqualTo(new Planned(1, 1, null, 0));
    }

    @Test
    void every_third_day_for_four_weeks_is_dense_for_all_of_its_days() {
        assertThat(planned(1, 28, 0, new Schedule.EveryDays(3, NINE))).isEqualTo(new Planned(10, 10, 72, 28));
        assertThat(planned(1, 28, 0, new Schedule.EveryHours(72, NINE))).isEqualTo(new Planned(10, 10, 72, 28));
        assertThat(planned(1, 31, 0, new Schedule.EveryDays(3, NINE))).isEqualTo(new Planned(11, 11, 72, 31));
    }

    @Test
    void twice_a_week_is_counted_from_the_worst_day_to_begin_on() {
        var schedule = new Schedule.TwiceAWeek(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, NINE);

        assertThat(planned(1, 28, 0, schedule)).isEqualTo(new Planned(8, 8, 72, 26));
        assertThat(planned(1, 4, 0, schedule)).isEqualTo(new Planned(2, 2, 72, 4));
    }

    @Test
    void periods_add_up_and_touch() {
        assertThat(planned(2, 7, 0, new Schedule.OnDays(List.of(1, 6), NINE))).isEqualTo(new Planned(2, 4, 48, 13));
        assertThat(planned(2, 7, 14, new Schedule.OnDays(List.of(1, 6), NINE))).isEqualTo(new Planned(2, 4, 120, 12));
    }

    @Test
    void one_dose_in_seven_days() {
        assertThat(Planned.hours(course(2, 14, 7, new Schedule.EveryDays(7, NINE)), DayOfWeek.MONDAY))
                .containsExactly(List.of(0, 7 * 24), List.of(21 * 24, 28 * 24));
    }

    @Test
    void every_95_hours_late_in_the_day_is_as_many_capsules_as_there_are_slots() {
        // The eighth comes 665 hours after the first: within 28 times 24, though on the day after the 28th.
        var late = course(1, 28, 0, new Schedule.EveryHours(95, LocalTime.of(20, 0)));
        assertThat(Planned.of(late).perPeriod()).isEqualTo(8);
        assertThat(Rhythm.of(
                        late,
                        LocalDate.EPOCH,
                        new WallClock(List.of(new Standing.Zone(Instant.EPOCH, ZoneOffset.UTC)))))
                .hasSize(8);
    }

    @Test
    void twice_a_week_counts_from_the_weekday_on_which_the_course_begins() {
        var week = course(1, 8, 0, new Schedule.TwiceAWeek(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, NINE));
        assertThat(Planned.hours(week, DayOfWeek.MONDAY)).containsExactly(List.of(0, 3 * 24, 7 * 24));
        assertThat(Planned.hours(week, DayOfWeek.FRIDAY)).containsExactly(List.of(3 * 24, 6 * 24));
        assertThat(Planned.of(week).perPeriod()).isEqualTo(3);
    }

    @Test
    void named_days_outside_of_the_period_are_not_planned() {
        var course = course(1, 10, 0, new Schedule.OnDays(List.of(8, 1, 11), NINE));
        assertThat(Planned.hours(course, DayOfWeek.MONDAY)).containsExactly(List.of(0, 7 * 24));
    }

    private static Planned planned(int periods, int days, int washout, Schedule schedule) {
        return Planned.of(course(periods, days, washout, schedule));
    }

    private static Course course(int periods, int days, int washout, Schedule schedule) {
        return new Course(periods, Period.ofDays(days), Period.ofDays(washout), schedule, TWO_HOURS);
    }
}
