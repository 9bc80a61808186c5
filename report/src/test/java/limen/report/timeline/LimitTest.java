package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import limen.evidence.Mode;
import limen.evidence.Verdict;
import org.junit.jupiter.api.Test;

class LimitTest {
    @Test
    void the_line_is_the_lowest_hold_of_the_course_not_of_screening_nor_of_a_rise() {
        assertThat(Limit.first(ExampleRules.all(), "systolic_bp", Verdict.HOLD, Mode.STUDY))
                .hasValueSatisfying(limit -> assertThat(limit.value()).isEqualTo(140));
    }

    @Test
    void a_limit_that_is_met_from_above_is_met_below_it() {
        assertThat(Limit.first(ExampleRules.all(), "sleep_hours", Verdict.HOLD, Mode.STUDY))
                .hasValueSatisfying(limit -> {
                    assertThat(limit.isMetBy(4)).isTrue();
                    assertThat(limit.isMetBy(5)).isFalse();
                });
    }

    @Test
    void where_no_rule_speaks_of_it_there_is_no_line() {
        assertThat(Limit.first(ExampleRules.all(), "body_weight", Verdict.HOLD, Mode.STUDY))
                .isEmpty();
    }
}
