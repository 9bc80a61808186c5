package limen.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HorizonTest {
    @Test
    void the_release_is_a_day_in_a_table_and_not_today() {
        assertThat(Horizon.of("crisis")).isEqualTo(new Horizon(LocalDate.of(2026, 11, 21), 180));
        assertThat(Horizon.of("crisis").first()).isEqualTo(LocalDate.of(2026, 5, 25));
    }

    @Test
    void a_table_without_a_horizon_is_named() {
        assertThatThrownBy(() -> Horizon.of("weather")).hasMessage("horizons.csv has no row of \"weather\"");
    }

    @Test
    void a_horizon_needs_a_day_a_length_and_a_reason() {
        var header = "table,released_on,days,why\n";
        assertThatThrownBy(() -> Horizon.read(Table.of("t.csv", header + "law,soon,365,x\n")))
                .hasMessage("t.csv, line 2, released_on: \"soon\"; expected a day such as 2026-11-21");
        assertThatThrownBy(() -> Horizon.read(Table.of("t.csv", header + "law,2026-11-21,0,x\n")))
                .hasMessage("t.csv, line 2, days: \"0\"; expected at least 1");
        assertThatThrownBy(() -> Horizon.read(Table.of("t.csv", header + "law,2026-11-21,365,\n")))
                .hasMessage("t.csv, line 2, why: \"\"; expected a text");
    }
}
