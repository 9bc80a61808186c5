package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class EstimateTest {
    @Test
    void the_normal_distribution_is_the_limit_of_t() {
        var normal = Estimate.normal(2, 1);
        assertNumber(normal.criticalValue()).agreesTo(14, 1.959963984540054);
        assertNumber(new Estimate(2, 1, 1e9).pValue()).agreesTo(7, normal.pValue());
    }

    /// R 4.2.2: 1.5 * (qt(0.975, 20) + qt(0.8, 20))
    @Test
    void a_detectable_value_would_be_told_from_zero_four_times_in_five() {
        assertNumber(new Estimate(7, 1.5, 20).detectable(0.8)).agreesTo(14, 4.418891830497376);
        var shown = Estimate.normal(0, 1).detectable(0.8);
        assertNumber(shown).agreesTo(14, 1.959963984540054 + 0.8416212335729143);
    }

    @Test
    void what_is_not_known_stays_so() {
        assertThat(Estimate.UNKNOWN.isKnown()).isFalse();
        assertThat(Estimate.UNKNOWN.pValue()).isNaN();
        assertThat(Estimate.UNKNOWN.interval().lower()).isNaN();
        assertThat(Estimate.UNKNOWN.interval().excludes(0)).isFalse();
    }

    @Test
    void a_certain_difference_has_a_p_value_of_zero_and_an_interval_of_one_point() {
        var certain = Estimate.normal(1, 0);
        assertThat(certain.pValue()).isZero();
        assertThat(certain.interval()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void a_negative_standard_error_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(1, -1, 10))
                .withMessage("standard error is -1.0 and df 10.0; expected >= 0 and > 0");
    }
}
