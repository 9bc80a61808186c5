package limen.inference.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import limen.inference.escalation.IntervalDesign.Decision;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class IntervalDesignTest {
    @Test
    void bounds_are_those_of_the_reference() {
        for (var row : ReferenceTable.of(SharedReference.path("reference/statistics/boin_boundaries.csv"))
                .rows()) {
            var design = new IntervalDesign(row.number("target"));

            assertThat(design.escalationBound()).isCloseTo(row.number("lambda_e"), within(1e-8));
            assertThat(design.deescalationBound()).isCloseTo(row.number("lambda_d"), within(1e-8));
        }
    }

    @Test
    void bounds_are_those_that_the_design_was_published_with() {
        assertThat(new IntervalDesign(0.25).escalationBound()).isCloseTo(0.197, within(5e-4));
        assertThat(new IntervalDesign(0.25).deescalationBound()).isCloseTo(0.298, within(5e-4));
    }

    @Test
    void decisions_are_those_of_the_reference_for_up_to_thirty_people() {
        var design = new IntervalDesign(0.2);
        for (var row : ReferenceTable.of(SharedReference.path("reference/statistics/boin_elimination_t0.20.csv"))
                .rows()) {
            var people = row.integer("n");
            var eliminate = row.text("eliminate_if_ge").isEmpty() ? people + 1 : row.integer("eliminate_if_ge");
            for (var events = 0; events <= people; events++) {
                assertThat(design.decide(events, people))
                        .as("%d of %d", events, people)
                        .isEqualTo(
                                events >= eliminate
                                        ? Decision.DOWN_FOR_GOOD
                                        : events >= row.integer("deescalate_if_ge")
                                                ? Decision.DOWN
                                                : events <= row.integer("escalate_if_le")
                                                        ? Decision.UP
                                                        : Decision.STAY);
            }
        }
    }

    /// Of Beta(3, 9), from scipy 1.17.1: `beta.ppf([0.025, 0.975], 3, 9)`.
    @Test
    void the_interval_at_a_level_is_that_of_its_beta_posterior() {
        var design = new IntervalDesign(0.2);

        assertThat(design.mean(2, 10)).isEqualTo(3 / 12.0);
        assertThat(design.interval(2, 10, 0.95).lower()).isCloseTo(0.06021773, within(1e-8));
        assertThat(design.interval(2, 10, 0.95).upper()).isCloseTo(0.51775585, within(1e-8));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new IntervalDesign(0)).hasMessageContaining("above 0 and below 0.6");
        assertThatThrownBy(() -> new IntervalDesign(0.2).decide(4, 3)).hasMessageContaining("4 events among 3 people");
    }
}
