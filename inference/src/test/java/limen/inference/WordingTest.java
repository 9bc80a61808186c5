package limen.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource({"120, 1", "9.9, 1", "0.99, 2", "0.05, 3", "0, 1", "NaN, 1"})
    void decimals_follow_the_spread_of_the_scores(double sd, int decimals) {
        assertThat(Wording.forSpread(sd).decimals()).isEqualTo(decimals);
    }

    @Test
    void minus_is_a_minus_and_zero_has_none() {
        var in = new Wording(1);
        assertThat(in.number(-1.26)).isEqualTo("\u22121.3");
        assertThat(in.number(-0.04)).isEqualTo("0.0");
        assertThat(in.size(-1.26)).isEqualTo("1.3");
    }

    @Test
    void an_estimate_stands_with_its_interval() {
        assertThat(new Wording(1).withRange(new Estimate(1.2370, 1.3367, 229))).isEqualTo("1.2 (\u22121.4 to 3.9)");
    }

    @Test
    void sizes_of_a_negative_interval_run_from_small_to_large() {
        assertThat(new Wording(1).sizes(new Interval(-2.35, -0.05))).isEqualTo("0.1 to 2.4");
    }
}
