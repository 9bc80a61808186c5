package limen.inference.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import limen.inference.Estimate;
import org.junit.jupiter.api.Test;

class TippingPointTest {
    private static final TippingPoint POINT = new TippingPoint(Estimate.normal(3, 1), 0.3);

    @Test
    void the_belief_that_makes_the_whole_difference_leaves_nothing() {
        assertThat(POINT.nulls()).isCloseTo(10, within(1e-12));
        assertThat(POINT.remaining(POINT.nulls()).value()).isCloseTo(0, within(1e-12));
    }

    @Test
    void doubt_comes_before_the_difference_is_gone() {
        var remaining = POINT.remaining(POINT.reachesDoubt()).interval();

        assertThat(POINT.reachesDoubt()).isBetween(0.0, POINT.nulls());
        assertThat(remaining.lower()).isCloseTo(0, within(1e-12));
    }

    @Test
    void a_difference_below_zero_tips_by_a_belief_below_zero() {
        var down = new TippingPoint(Estimate.normal(-3, 1), 0.3);

        assertThat(down.nulls()).isCloseTo(-10, within(1e-12));
        assertThat(down.remaining(down.reachesDoubt()).interval().upper()).isCloseTo(0, within(1e-12));
    }

    @Test
    void an_uncertain_difference_needs_no_belief_to_be_in_doubt() {
        assertThat(new TippingPoint(Estimate.normal(1, 1), 0.3).reachesDoubt()).isZero();
    }

    @Test
    void arms_that_believed_alike_have_no_tipping_point() {
        var alike = new TippingPoint(Estimate.normal(3, 1), 0);

        assertThat(alike.exists()).isFalse();
        assertThat(alike.nulls()).isNaN();
        assertThat(alike.remaining(100).value()).isEqualTo(3);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new TippingPoint(Estimate.normal(3, 1), 1.2)).hasMessageContaining("-1 to 1");
    }
}
