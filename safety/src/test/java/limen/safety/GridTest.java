package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import limen.evidence.Comparator;
import limen.evidence.ObservationTable;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final Grid TENTHS = new Grid(new BigDecimal("0.1"));

    @Test
    void a_rise_is_the_decimal_that_people_compute() {
        assertThat(37.5 - 36.6).as("the trap").isLessThan(0.9);
        assertThat(TENTHS.difference(37.5, 36.6)).isEqualByComparingTo("0.9");
        assertThat(TENTHS.difference(37.6, 36.6)).isEqualByComparingTo("1.0");
    }

    @Test
    void what_is_left_over_from_converting_units_is_no_difference() {
        assertThat(TENTHS.decimal((100.4 - 32) * 5 / 9)).isEqualByComparingTo("38");
        assertThat(TENTHS.decimal(0.1 + 0.2)).isEqualByComparingTo("0.3");
    }

    @Test
    void a_tenth_of_a_step_is_a_difference() {
        assertThat(TENTHS.decimal(37.99)).isLessThan(TENTHS.decimal(38));
    }

    @Test
    void a_share_of_people_is_compared_as_it_is_and_said_in_hundredths() {
        var grid = Grid.of(ObservationTable.reviewed().get("share_with_stop_vital"));
        assertThat(grid.text(grid.decimal(1.0 / 3))).isEqualTo("0.33");
        assertThat(grid.text(grid.decimal(0.2))).isEqualTo("0.20");
        assertThat(grid.decimal(199 / 1000.0)).isLessThan(grid.decimal(0.2));
        assertThat(TENTHS.text(TENTHS.decimal(37.99)))
                .as("a reading, which is said as it was told")
                .isEqualTo("37.99");
    }

    @Test
    void every_rise_of_whole_steps_is_exact() {
        Seeded.forAll("rises on the grid", 100_000, random -> {
            var before = random.nextInt(300, 450);
            var rise = random.nextInt(-100, 100);
            assertThat(TENTHS.difference((before + rise) / 10.0, before / 10.0))
                    .isEqualByComparingTo(BigDecimal.valueOf(rise, 1));
        });
    }

    @Test
    void the_nearest_silent_value_is_one_step_beyond_or_the_limit_itself() {
        var grid = Grid.of(ObservationTable.reviewed().get("systolic_bp"));
        assertThat(grid.nearestBeyond(Comparator.AT_LEAST, 140)).isEqualByComparingTo("139");
        assertThat(grid.nearestBeyond(Comparator.ABOVE, 140)).isEqualByComparingTo("140");
        assertThat(grid.nearestBeyond(Comparator.AT_MOST, 140)).isEqualByComparingTo("141");
        assertThat(grid.nearestBeyond(Comparator.BELOW, 140)).isEqualByComparingTo("140");
        assertThat(TENTHS.nearestBeyond(Comparator.AT_LEAST, 38)).isEqualByComparingTo("37.9");
    }

    @Test
    void a_number_is_printed_with_the_decimals_in_which_it_is_recorded() {
        assertThat(TENTHS.text(TENTHS.decimal(38))).isEqualTo("38.0");
        assertThat(TENTHS.text(TENTHS.decimal(38.25))).isEqualTo("38.25");
    }
}
