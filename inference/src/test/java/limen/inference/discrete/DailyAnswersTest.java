package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import limen.inference.discrete.DailyAnswers.Day;
import org.junit.jupiter.api.Test;

class DailyAnswersTest {
    /// Days 1 to 6 with the fourth one missing, and a gap of the calendar before day 9; not in order.
    private static final DailyAnswers DAYS = new DailyAnswers(
            List.of("active"),
            List.of(
                    new Day(2, 5, List.of(1.0)),
                    new Day(1, 3, List.of(0.0)),
                    new Day(3, 4, List.of(0.0)),
                    new Day(4, null, List.of(1.0)),
                    new Day(5, 2, List.of(1.0)),
                    new Day(6, 1, List.of(0.0)),
                    new Day(9, 1, List.of(1.0))));

    @Test
    void a_day_without_an_answer_has_no_row() {
        assertThat(DAYS.missing()).isEqualTo(1);
        assertThat(DAYS.rows().count()).isEqualTo(6);
        assertThat(DAYS.rows().terms()).containsExactly("active");
    }

    @Test
    void the_answer_of_the_day_before_is_a_covariate_only_where_there_is_one() {
        var rows = DAYS.rowsWithPrevious();
        assertThat(rows.terms()).containsExactly("active", DailyAnswers.PREVIOUS);
        // Days 2, 3 and 6: day 5 follows a missing one, day 9 a gap.
        assertThat(rows.count()).isEqualTo(3);
        assertThat(List.of(rows.answer(0), rows.answer(1), rows.answer(2))).containsExactly(5, 4, 1);
        assertThat(List.of(rows.covariate(0, 1), rows.covariate(1, 1), rows.covariate(2, 1)))
                .containsExactly(3.0, 5.0, 2.0);
    }

    @Test
    void a_day_stands_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new DailyAnswers(List.of(), List.of(new Day(1, 1, List.of()), new Day(1, 2, List.of()))))
                .withMessage("days are [1, 1]; expected each of them once");
    }
}
