package limen.report.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import limen.evidence.Instruments;
import limen.safety.Value;
import org.junit.jupiter.api.Test;

class QuestionnaireScaleTest {
    @Test
    void a_total_and_an_item_are_never_drawn_on_one_scale() {
        var phq9 = Instruments.find("PHQ-9").orElseThrow();
        assertThat(QuestionnaireScale.of(phq9, "phq9_total", Value.of(12)))
                .contains(new Background.Score("PHQ-9", "phq9_total", 12, 0, 27));
        assertThat(QuestionnaireScale.of(phq9, "phq9_item9", Value.of(1)))
                .contains(new Background.Score("PHQ-9, item 9", "phq9_item9", 1, 0, 3));
    }

    @Test
    void a_word_has_no_scale() {
        var asq = Instruments.find("ASQ").orElseThrow();
        assertThat(QuestionnaireScale.of(asq, "asq_item_5", Value.yes())).isEmpty();
    }
}
