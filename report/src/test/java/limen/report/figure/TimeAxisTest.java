package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
    @Test
    void the_first_days_are_told_in_hours() {
        assertThat(names(24)).containsExactly("0 h", "6", "12", "18", "24 h");
        assertThat(names(48)).containsExactly("0 h", "12", "24", "36", "48 h");
    }

    @Test
    void weeks_are_told_in_days() {
        assertThat(names(240)).containsExactly("day 0", "2", "4", "6", "8", "10");
        assertThat(names(31 * 24)).containsExactly("day 0", "7", "14", "21", "28");
    }

    @Test
    void two_years_have_a_handful_of_names() {
        assertThat(names(2 * 365 * 24)).hasSizeBetween(3, 6);
    }

    @Test
    void no_time_has_no_axis() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeAxis(0));
    }

    private static List<String> names(double end) {
        return new TimeAxis(end).ticks().stream().map(TimeAxis.Tick::name).toList();
    }
}
