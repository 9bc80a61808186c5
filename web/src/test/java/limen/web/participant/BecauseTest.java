package limen.web.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BecauseTest {
    @Test
    void what_was_measured_stands_by_itself_and_nothing_is_proposed() {
        assertThat(Because.of(
                        "Rest first. (upper blood pressure (systolic) 148 mmHg; limit from 140 mmHg; the nearest value"
                                + " that would not have matched is 139 mmHg)"))
                .isEqualTo(
                        new Because("Rest first.", "Upper blood pressure (systolic) 148 mmHg; limit from 140 mmHg."));
        assertThat(Because.of("You told of chest pain. (chest pain: yes)"))
                .isEqualTo(new Because("You told of chest pain.", "Chest pain: yes."));
    }

    @Test
    void a_reason_without_a_measurement_stays_as_it_is() {
        assertThat(Because.of("The study doctor asked for it.").words()).isEqualTo("The study doctor asked for it.");
        assertThat(Because.of("A call (at night)?")).isEqualTo(new Because("A call (at night)?", ""));
        assertThat(Because.of("()")).isEqualTo(new Because("()", ""));
        assertThat(Because.of(")")).isEqualTo(new Because(")", ""));
        assertThat(Because.of("")).isEqualTo(new Because("", ""));
    }
}
