package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import limen.study.Protocols;
import limen.study.protocol.DoseFinding.Harm;
import limen.study.protocol.DoseFinding.Method;
import limen.study.protocol.DoseFinding.Noticed;
import org.junit.jupiter.api.Test;

class DoseFindingTest {
    private static final Harm SEVERE = new Harm(3, true);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_design_needs_the_levels_that_its_skeleton_speaks_of() {
        var study = Protocols.findingItsDose();
        var two = new DoseFinding(new Method.Crm(0.2, List.of(0.1, 0.2)), SEVERE, WEEK, 3, 12);
        var any = new DoseFinding(new Method.Boin(0.2), SEVERE, WEEK, 3, 12);

        assertThatThrownBy(() -> study.finding(two)).hasMessageContaining("a design for 2 levels, and 3 are written");
        assertThat(study.finding(any).design()).isEqualTo(any);
    }

    @Test
    void a_placebo_is_no_level() {
        assertThat(Protocols.study().levels().orElseThrow().levels())
                .extracting(level -> level.dose().milligrams())
                .containsExactly(10.0, 15.0);
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Method.Boin(0.6)).hasMessageContaining("below 0.6");
        assertThatThrownBy(() -> new Method.Crm(0.2, List.of(0.2, 0.1))).hasMessageContaining("shares that rise");
        assertThatThrownBy(() -> new Method.TiteCrm(1, List.of(0.1, 0.2))).hasMessageContaining("below 1");
        assertThatThrownBy(() -> new Harm(0, false)).hasMessageContaining("1 to 5, not 0");
        assertThatThrownBy(() -> new DoseFinding(new Method.Boin(0.2), SEVERE, Duration.ofHours(1), 3, 12))
                .hasMessageContaining("a day or more");
        assertThatThrownBy(() -> new DoseFinding(new Method.Boin(0.2), SEVERE, WEEK, 3, 2))
                .hasMessageContaining("at least one cohort");
        assertThatThrownBy(() -> new Method.SubPerceptual(
                        0.1, List.of(0.1, 0.2), new Noticed(0.3, List.of(0.1, 0.2, 0.3), 70, 20)))
                .hasMessageContaining("2 levels of harm and 3 of noticing");
    }
}
