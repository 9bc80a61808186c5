package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;

class GuessCheckTest {
    private static final String GUESS = "delays: [8 h], open: 4 h";

    @Test
    void the_fault_says_how_long_after_a_capsule_both_come() throws IOException {
        var late = ProtocolFiles.example("n-of-1.yaml").replace(GUESS, GUESS.replace("8 h", "30 h"));

        assertThat(ProtocolFiles.faults(late))
                .extracting(Fault::sentence)
                .first()
                .isEqualTo("line 125: assessments[18].code: day brings an outcome 11 h after a capsule, and the guess"
                        + " comes 30 h after it; expected a guess between each capsule and the next outcome");
    }

    @Test
    void a_guess_on_the_next_day_comes_before_an_outcome_of_that_evening() throws IOException {
        var once = ProtocolFiles.example("n-of-1.yaml")
                .replace(GUESS, GUESS.replace("8 h", "30 h"))
                .replaceFirst("when: each_day, at: 20:00", "when: after_each_dose, delays: [35 h]")
                .replaceFirst("when: every_days, days: 7, at: 20:00", "when: at_period_end")
                .replaceFirst("when: every_days, days: 14, at: 20:30", "when: at_end");

        assertThat(ProtocolFiles.faults(once)).isEmpty();
    }

    /// On some days of the week that a course begins on, a capsule falls on a day on which the outcome is asked.
    @Test
    void every_day_of_the_week_on_which_a_course_can_begin_is_looked_at() throws IOException {
        var twice = ProtocolFiles.example("parallel-groups.yaml")
                .replace("kind: every_days\n    days: 7", "kind: twice_a_week\n    weekdays: [monday, thursday]")
                .replace("period_length: 8 weeks", "period_length: 4 weeks")
                .replace("hours_between_doses: 144", "hours_between_doses: 72")
                .replace("when: each_day, at: 20:00", "when: every_days, days: 7, at: 16:00");

        assertThat(ProtocolFiles.faults(twice))
                .extracting(Fault::path, Fault::found)
                .containsExactly(tuple(
                        "assessments[18].code",
                        "day brings an outcome 7 h after a capsule, and the guess comes 8 h after it"));
    }

    @Test
    void a_capsule_that_comes_at_another_hour_each_time_is_reckoned_at_its_own() throws IOException {
        var drifting = ProtocolFiles.example("parallel-groups.yaml")
                .replace("kind: every_days\n    days: 7", "kind: every_hours\n    hours: 172");

        assertThat(ProtocolFiles.faults(drifting))
                .extracting(Fault::found)
                .contains("day brings an outcome 7 h after a capsule, and the guess comes 8 h after it");
    }
}
