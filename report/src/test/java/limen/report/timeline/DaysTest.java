package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final ZoneId DUBLIN = ZoneId.of("Europe/Dublin");
    private static final LocalDate BEGIN = LocalDate.of(2027, 3, 1);
    private static final Days DAYS =
            new Days(BEGIN.minusDays(7), BEGIN, BEGIN.plusDays(55), BEGIN.plusDays(200), DUBLIN);

    @Test
    void a_day_of_the_course_is_counted_and_one_before_it_is_not() {
        assertThat(DAYS.on(BEGIN.plusDays(21).atTime(9, 0).atZone(DUBLIN))).isEqualTo("on day 21");
        assertThat(DAYS.on(BEGIN.atStartOfDay(DUBLIN).toInstant())).isEqualTo("on day 0");
        assertThat(DAYS.on(BEGIN.minusDays(3).atTime(9, 0).atZone(DUBLIN))).isEqualTo("before day 0");
    }
}
