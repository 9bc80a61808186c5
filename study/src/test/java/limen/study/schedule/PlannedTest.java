package limen.study.schedule;

import static limen.study.schedule.Plans.NINE;
import static limen.study.schedule.Plans.TWO_HOURS;
import static limen.study.schedule.Plans.study;
import static limen.study.schedule.Plans.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.List;
import limen.study.protocol.Course;
import limen.study.protocol.Schedule;
import org.junit.jupiter.api.Test;

class PlannedTest {
    @Test
    void eight_weeks_of_one_capsule_each_are_eight_and_never_dense() {
        assertThat(Slots.planned(study(weekly(8)))).isEqualTo(new Planned(8, 8, 168, 0));
    }

    @Test
    void one_capsule_has_no_interval() {
        assertThat(Slots.planned(study(weekly(1)))).isEqualTo(new Planned(1, 1, null, 0));
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

    private static Planned planned(int periods, int days, int washout, Schedule schedule) {
        return Slots.planned(
                study(new Course(periods, Period.ofDays(days), Period.ofDays(washout), schedule, TWO_HOURS)));
    }
}
