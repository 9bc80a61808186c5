package limen.pharmacology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    @Test
    void quantiles_lie_within_half_a_percent_of_the_sorted_values() {
        Seeded.forAll("quantiles", 200, random -> {
            var values = new double[random.nextInt(1, 300)];
            var tally = new Tally();
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(10) == 0 ? 0 : Math.exp(random.nextDouble(-12, 8));
                tally.add(values[i]);
            }
            Arrays.sort(values);
            for (var share : new double[] {0.05, 0.5, 0.95, 1}) {
                var exact = values[Math.max(0, (int) Math.ceil(share * values.length - 1e-9) - 1)];
                assertThat(tally.quantile(share)).isCloseTo(exact, within(0.005 * exact));
            }
        });
    }

    @Test
    void two_tallies_add_up_to_that_of_both() {
        Seeded.forAll("sums", 100, random -> {
            var both = new Tally();
            var sum = new Tally();
            var other = new Tally();
            for (int i = 0; i < 50; i++) {
                var value = Math.exp(random.nextDouble(-10, 10));
                both.add(value);
                (random.nextBoolean() ? sum : other).add(value);
            }
            sum.add(other);
            assertThat(sum.count()).isEqualTo(50);
            for (var share : new double[] {0.02, 0.3, 0.77, 1}) {
                assertThat(sum.quantile(share)).isEqualTo(both.quantile(share));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_amount_is_refused(double value) {
        assertThatThrownBy(() -> new Tally().add(value)).hasMessageContaining("expected a finite value from 0 on");
    }

    @Test
    void without_values_there_is_no_quantile() {
        assertThat(new Tally().quantile(0.5)).isNaN();
    }
}
