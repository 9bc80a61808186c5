package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import limen.analysis.TrialTable.Contradiction;
import limen.inference.Arm;
import limen.inference.Guess;
import org.junit.jupiter.api.Test;

class TrialTableTest {
    private final TrialTable.Builder table = TrialTable.builder();

    @Test
    void a_guess_left_empty_on_one_row_and_given_on_another_is_given() {
        assertThat(add(2, "mood", Arm.ACTIVE, Guess.NOT_GIVEN)).isEmpty();
        assertThat(add(3, "calm", Arm.ACTIVE, Guess.ACTIVE)).isEmpty();
        assertThat(add(4, "rest", Arm.ACTIVE, Guess.NOT_GIVEN)).isEmpty();
        assertThat(table.build().guessAt(0)).isEqualTo(Guess.ACTIVE);
    }

    @Test
    void guesses_that_disagree_name_the_line_that_states_the_other_guess() {
        add(2, "mood", Arm.ACTIVE, Guess.NOT_GIVEN);
        add(3, "calm", Arm.ACTIVE, Guess.ACTIVE);
        assertThat(add(4, "rest", Arm.ACTIVE, Guess.PLACEBO)).contains(new Contradiction.GuessesDisagree(3));
    }

    @Test
    void allocations_that_disagree_name_a_line_with_the_other_allocation() {
        add(2, "mood", Arm.ACTIVE, Guess.NOT_GIVEN);
        assertThat(add(3, "calm", Arm.PLACEBO, Guess.ACTIVE)).contains(new Contradiction.AllocationsDisagree(2));
    }

    @Test
    void a_refused_row_leaves_no_trace() {
        add(2, "mood", Arm.ACTIVE, Guess.NOT_GIVEN);
        assertThat(add(3, "mood", Arm.ACTIVE, Guess.PLACEBO)).contains(new Contradiction.DuplicateRow(2));
        assertThat(add(4, "calm", Arm.PLACEBO, Guess.PLACEBO)).isPresent();
        var built = table.build();
        assertThat(built.outcomes()).containsExactly("mood");
        assertThat(built.rows("mood")).isEqualTo(1);
        assertThat(built.guessAt(0)).isEqualTo(Guess.NOT_GIVEN);
    }

    @Test
    void a_table_that_is_built_takes_no_more_rows() {
        add(2, "mood", Arm.ACTIVE, Guess.ACTIVE);
        table.build();
        assertThatIllegalStateException()
                .isThrownBy(() -> add(3, "calm", Arm.ACTIVE, Guess.ACTIVE))
                .withMessage("a row on line 3 comes after the table was built");
    }

    @Test
    void a_confidence_left_out_on_one_row_and_stated_on_another_is_stated() {
        add(2, "mood", Arm.ACTIVE, Guess.ACTIVE);
        add(3, "calm", Arm.ACTIVE, Guess.ACTIVE);
        assertThat(table.stateConfidence(3, "p1", "s1", 40)).isEmpty();
        assertThat(table.stateConfidence(4, "p1", "s1", 40)).isEmpty();
        var built = table.confidencesOutOf(100).build();
        assertThat(built.hasConfidences()).isTrue();
        assertThat(built.confidenceAt(0)).isEqualTo(0.4);
    }

    @Test
    void confidences_of_a_visit_that_disagree_name_the_line_that_stated_the_first() {
        add(2, "mood", Arm.ACTIVE, Guess.ACTIVE);
        add(3, "calm", Arm.ACTIVE, Guess.ACTIVE);
        table.stateConfidence(3, "p1", "s1", 0.4);
        assertThat(table.stateConfidence(7, "p1", "s1", 0.5)).contains(new Contradiction.ConfidencesDisagree(3));
    }

    @Test
    void expectancies_of_a_participant_must_agree_over_all_sessions() {
        table.add(2, "p1", "s1", "mood", Arm.ACTIVE, Guess.ACTIVE, 1);
        table.add(3, "p1", "s2", "mood", Arm.PLACEBO, Guess.ACTIVE, 1);
        table.add(4, "p2", "s2", "mood", Arm.PLACEBO, Guess.ACTIVE, 1);
        assertThat(table.stateExpectancy(2, "p1", -3)).isEmpty();
        assertThat(table.stateExpectancy(4, "p2", 5)).isEmpty();
        assertThat(table.stateExpectancy(3, "p1", -2)).contains(new Contradiction.ExpectanciesDisagree(2));
        var built = table.build();
        assertThat(built.expectancyOf(0)).isEqualTo(-3);
        assertThat(built.expectancyOf(1)).isEqualTo(5);
    }

    @Test
    void what_nobody_stated_is_missing() {
        add(2, "mood", Arm.ACTIVE, Guess.ACTIVE);
        var built = table.build();
        assertThat(built.hasConfidences()).isFalse();
        assertThat(built.hasExpectancies()).isFalse();
        assertThat(built.confidenceAt(0)).isNaN();
        assertThat(built.expectancyOf(0)).isNaN();
    }

    @Test
    void a_confidence_comes_after_a_row_of_its_visit() {
        add(2, "mood", Arm.ACTIVE, Guess.ACTIVE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.stateConfidence(3, "p2", "s1", 1))
                .withMessageContaining("line 3");
    }

    private Optional<Contradiction> add(long line, String outcome, Arm allocation, Guess guess) {
        return table.add(line, "p1", "s1", outcome, allocation, guess, 1);
    }
}
