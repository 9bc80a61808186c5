package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import limen.notation.Fault;
import org.junit.jupiter.api.Test;

class OpenBeforeDosesTest {
    @Test
    void what_is_asked_before_a_capsule_is_open_no_longer_than_it_counts() throws IOException {
        assertThat(sentences("12 h")).isEmpty();
        assertThat(sentences("721 min"))
                .containsExactly("line 120: assessments[14].open: open for 721 min, and what was answered more than"
                        + " 12 h before a capsule does not count for it; expected at most 12 h with before_each_dose");
        assertThat(sentences("60 d")).hasSize(1);
    }

    @Test
    void other_assessments_may_be_open_for_longer() throws IOException {
        var text = ProtocolFiles.example("n-of-1.yaml")
                .replace("when: at_period_start, open: 24 h", "when: at_period_start, open: 6 d");

        assertThat(ProtocolFiles.faults(text)).isEmpty();
    }

    private static List<String> sentences(String open) throws IOException {
        var text = ProtocolFiles.example("n-of-1.yaml")
                .replace(
                        "what: vitals, when: before_each_dose, open: 2 h",
                        "what: vitals, when: before_each_dose, open: " + open);
        return ProtocolFiles.faults(text).stream().map(Fault::sentence).toList();
    }
}
