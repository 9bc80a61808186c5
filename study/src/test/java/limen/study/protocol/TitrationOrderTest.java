package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;

class TitrationOrderTest {
    @Test
    void steps_that_rise_are_read() throws IOException {
        assertThat(faults(
                        "{code: up-1, arm: active, dose: 18 mg, after_doses: 2}",
                        "{code: up-2, arm: active, dose: 20 mg, after_doses: 4}"))
                .isEmpty();
    }

    @Test
    void a_step_down_is_refused_with_both_doses() throws IOException {
        assertThat(faults(
                        "{code: up-1, arm: active, dose: 20 mg, after_doses: 2}",
                        "{code: up-2, arm: active, dose: 18 mg, after_doses: 4}"))
                .containsExactly("titration[2].code: up-2 is of 18 mg, and up-1 before it of 20 mg;"
                        + " expected the steps of an arm in rising order; a lower dose needs no step");
    }

    @Test
    void two_steps_to_one_dose_are_refused() throws IOException {
        assertThat(faults(
                        "{code: up-1, arm: active, dose: 18 mg, after_doses: 2}",
                        "{code: up-2, arm: active, dose: 18.0 mg, after_doses: 4}"))
                .hasSize(1);
    }

    @Test
    void a_step_that_comes_no_later_is_refused() throws IOException {
        assertThat(faults(
                        "{code: up-1, arm: active, dose: 18 mg, after_doses: 1}",
                        "{code: up-2, arm: active, dose: 20 mg, after_doses: 1}"))
                .containsExactly("titration[2].code: up-2 comes after 1 dose, and up-1 before it after 1 dose;"
                        + " expected each step of an arm after more doses than the one before it");
    }

    private static List<String> faults(String first, String second) throws IOException {
        var text = ProtocolFiles.example("parallel-groups.yaml")
                .replace("  dose: 15 mg\n  hours", "  dose: 20 mg\n  hours")
                .replace("eligibility:\n", "titration:\n  - %s\n  - %s\n\neligibility:\n".formatted(first, second));
        return ProtocolFiles.faults(text).stream()
                .map(Fault::sentence)
                .map(sentence -> sentence.replaceFirst("line \\d+: ", ""))
                .toList();
    }
}
