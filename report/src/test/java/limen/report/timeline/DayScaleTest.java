package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class DayScaleTest {
    private static final LocalDate BEGIN = LocalDate.of(2027, 3, 1);

    @Test
    void later_never_stands_further_left_and_nothing_stands_outside() {
        Seeded.forAll("time runs from left to right", 500, random -> {
            var end = BEGIN.plusDays(random.nextInt(100));
            var days = new Days(
                    BEGIN.minusDays(random.nextInt(60)),
                    BEGIN,
                    end,
                    end.plusDays(random.nextInt(200)),
                    ZoneId.of("Europe/Dublin"));
            var scale = new DayScale(days);
            var at = days.startOf(days.first());
            var later = at.plus(Duration.ofMinutes(random.nextInt(500_000)));
            assertThat(scale.x(at)).isBetween(0.0, 100.0).isLessThanOrEqualTo(scale.x(later));
            assertThat(scale.x(later)).isBetween(0.0, 100.0);
        });
    }

    @Test
    void the_course_takes_most_of_the_width() {
        var days = new Days(
                BEGIN.minusDays(30), BEGIN, BEGIN.plusDays(55), BEGIN.plusDays(240), ZoneId.of("Europe/Dublin"));
        var scale = new DayScale(days);
        assertThat(scale.courseEnd() - scale.courseStart()).isGreaterThan(70);
    }
}
