package limen.report.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import limen.report.ExampleFindings;
import limen.report.timeline.ExampleProtocols;
import limen.report.timeline.ExampleRecords;
import org.junit.jupiter.api.Test;

class RehearsalPageTest {
    private static final String PAGE = RehearsalPage.html(rehearsal());

    public static Rehearsal rehearsal() {
        return new Rehearsal(
                ExampleProtocols.study(),
                List.of(
                        new Rehearsal.Person(ExampleRecords.stoppedTimeline(), "stopped.html"),
                        new Rehearsal.Person(ExampleRecords.leftTimeline(), "left.html")),
                ExampleFindings.PROVENANCE);
    }

    @Test
    void harm_is_said_before_anything_else() {
        assertThat(PAGE)
                .contains("Of two simulated people, one had an adverse event; the worst was of grade 2.")
                .contains("One was stopped by a rule or a physician, one left, and one had at least one capsule held.");
        assertThat(PAGE.indexOf("Adverse events</th>")).isLessThan(PAGE.indexOf("Taken</th>"));
    }

    @Test
    void each_person_has_a_figure_with_a_title_and_a_link() {
        assertThat(PAGE).contains("href=\"stopped.html\"", "href=\"left.html\"", "id=\"mini-1\"", "id=\"mini-2\"");
    }

    @Test
    void it_says_what_it_cannot_tell_and_that_nobody_is_real() {
        assertThat(PAGE).contains("Simulated people.", "What the drug does, to anybody.");
    }

    @Test
    void nothing_comes_from_elsewhere_nothing_runs_and_no_arm_is_named() {
        assertThat(PAGE)
                .doesNotContain("<script", "src=", "http:", "https:", "url(", "Lorna")
                .doesNotContainIgnoringCase("zeolite")
                .doesNotContainIgnoringCase("quartz");
    }

    @Test
    void capsules_after_leaving_are_not_counted_against_anybody() {
        assertThat(Tally.of(ExampleRecords.leftTimeline()).notTaken()).isZero();
        assertThat(Tally.of(ExampleRecords.stoppedTimeline()))
                .extracting(Tally::taken, Tally::held, Tally::holds, Tally::alarms, Tally::adverseEvents, Tally::unwell)
                .containsExactly(5L, 2L, 2L, 2L, 1L, 1L);
    }

    @Test
    void a_real_person_is_never_part_of_a_rehearsal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rehearsal.Person(ExampleRecords.personalTimeline(), "me.html"))
                .withMessageContaining("simulated");
    }

    @Test
    void a_link_cannot_lead_out_of_the_folder_by_script() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rehearsal.Person(ExampleRecords.leftTimeline(), "javascript:alert(1)"));
    }
}
