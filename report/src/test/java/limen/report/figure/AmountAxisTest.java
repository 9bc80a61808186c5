package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class AmountAxisTest {
    @Test
    void an_axis_ends_on_a_round_gridline_above_the_largest_amount() {
        assertThat(AmountAxis.reaching(37.5)).isEqualTo(new AmountAxis(10, 4));
        assertThat(AmountAxis.reaching(100)).isEqualTo(new AmountAxis(25, 4));
        assertThat(AmountAxis.reaching(197).end()).isEqualTo(200);
        assertThat(AmountAxis.reaching(0.9).ticks()).containsExactly(0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void every_amount_gets_at_most_four_lines_and_no_more_room_than_it_needs() {
        Seeded.forAll("axes", 500, random -> {
            var largest = Math.exp(20 * random.nextDouble() - 10);
            var axis = AmountAxis.reaching(largest);
            assertThat(axis.lines()).isBetween(1, 4);
            assertThat(axis.end()).isBetween(largest * (1 - 1e-9), 2.6 * largest);
        });
    }

    @Test
    void nothing_has_no_axis() {
        assertThatIllegalArgumentException().isThrownBy(() -> AmountAxis.reaching(0));
        assertThatIllegalArgumentException().isThrownBy(() -> AmountAxis.reaching(Double.NaN));
    }
}
