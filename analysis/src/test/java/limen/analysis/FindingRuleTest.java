package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import limen.analysis.Finding.Kind;
import limen.inference.Estimate;
import org.junit.jupiter.api.Test;

class FindingRuleTest {
    private static Estimate of(double value, double standardError) {
        return new Estimate(value, standardError, 200);
    }

    @Test
    void a_difference_inside_the_margin_is_no_difference_even_if_it_excludes_zero() {
        assertThat(FindingRule.kind(of(0.5, 0.1), of(0.4, 0.1), of(0.1, 0.1), 1))
                .isEqualTo(Kind.NO_DIFFERENCE);
    }

    @Test
    void both_clear_of_zero_on_one_side_is_beyond_belief() {
        assertThat(FindingRule.kind(of(5, 1), of(4, 1), of(1, 0.2), 1)).isEqualTo(Kind.BEYOND_BELIEF);
        assertThat(FindingRule.kind(of(-5, 1), of(-4, 1), of(-1, 0.2), 1)).isEqualTo(Kind.BEYOND_BELIEF);
    }

    @Test
    void belief_explains_only_if_the_drop_itself_excludes_zero() {
        assertThat(FindingRule.kind(of(3.2, 1.3), of(1.2, 1.3), of(2.0, 0.6), 2))
                .isEqualTo(Kind.BELIEF_EXPLAINS);
    }

    /// The difference between "significant" and "not significant" is not itself significant.
    @Test
    void clear_and_unclear_with_a_drop_that_includes_zero_cannot_tell() {
        assertThat(FindingRule.kind(of(3.2, 1.3), of(2.4, 1.3), of(0.8, 0.6), 2))
                .isEqualTo(Kind.CANNOT_TELL);
    }

    @Test
    void clear_on_opposite_sides_cannot_tell() {
        assertThat(FindingRule.kind(of(5, 1), of(-4, 1), of(9, 1), 1)).isEqualTo(Kind.CANNOT_TELL);
    }

    @Test
    void a_difference_that_includes_zero_cannot_tell() {
        assertThat(FindingRule.kind(of(1, 1), of(3, 1), of(-2, 0.2), 1)).isEqualTo(Kind.CANNOT_TELL);
    }
}
