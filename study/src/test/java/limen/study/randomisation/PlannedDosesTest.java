package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import limen.study.protocol.Schedule;
import org.junit.jupiter.api.Test;

class PlannedDosesTest {
    @Test
    void one_dose_in_seven_days() {
        var course = Studies.course(2, 14, 7, new Schedule.EveryDays(7, Studies.NINE));
        assertThat(PlannedDoses.periods(course, DayOfWeek.MONDAY)).containsExactly(List.of(0, 7), List.of(21, 28));
        assertThat(PlannedDoses.most(course)).isEqualTo(2);
    }

    @Test
    void every_72_hours_for_four_weeks_is_ten_doses() {
        var course = Studies.course(1, 28, 0, new Schedule.EveryHours(72, Studies.NINE));
        assertThat(PlannedDoses.periods(course, DayOfWeek.MONDAY))
                .containsExactly(List.of(0, 3, 6, 9, 12, 15, 18, 21, 24, 27));
    }

    @Test
    void the_night_on_which_clocks_go_back_makes_room_for_one_more() {
        // 27 days are 648 hours, nine times 72; with the clock change 649, and the tenth falls into the last hour.
        var course = Studies.course(1, 27, 0, new Schedule.EveryHours(72, LocalTime.MIDNIGHT));
        assertThat(PlannedDoses.most(course)).isEqualTo(10);
        assertThat(PlannedDoses.periods(course, DayOfWeek.MONDAY).getFirst())
                .last()
                .isEqualTo(26);
    }

    @Test
    void twice_a_week_counts_from_the_weekday_on_which_the_course_begins() {
        var week = new Schedule.TwiceAWeek(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, Studies.NINE);
        var course = Studies.course(1, 8, 0, week);
        assertThat(PlannedDoses.periods(course, DayOfWeek.MONDAY)).containsExactly(List.of(0, 3, 7));
        assertThat(PlannedDoses.periods(course, DayOfWeek.FRIDAY)).containsExactly(List.of(3, 6));
        assertThat(PlannedDoses.most(course)).isEqualTo(3);
    }

    @Test
    void named_days_outside_of_the_period_are_not_planned() {
        var course = Studies.course(1, 10, 0, new Schedule.OnDays(List.of(8, 1, 11), Studies.NINE));
        assertThat(PlannedDoses.periods(course, DayOfWeek.MONDAY)).containsExactly(List.of(0, 7));
    }
}
