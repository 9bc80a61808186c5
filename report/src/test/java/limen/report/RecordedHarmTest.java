package limen.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import limen.analysis.record.Adverse;
import limen.analysis.record.ArmHarm;
import limen.analysis.record.HarmCount;
import limen.analysis.record.RecordFindings;
import limen.study.AdverseEvents;
import limen.study.ParticipantId;
import org.junit.jupiter.api.Test;

/// What the page says of harm where its table was made from the record of a study.
class RecordedHarmTest {
    private static final ArmHarm NOBODY_HARMED = new ArmHarm("", 4, 140, 16, List.of(), 0);

    @Test
    void adverse_events_of_the_record_are_counted_by_capsule() {
        var active = List.of(adverse("active", false), adverse("active", true));
        var placebo = List.of(adverse("placebo", false));
        var page = html(new HarmCount(
                new ArmHarm("", 4, 140, 16, List.of(active.get(0), active.get(1), placebo.get(0)), 0),
                List.of(new ArmHarm("active", 4, 70, 8, active, 0), new ArmHarm("placebo", 4, 70, 8, placebo, 0)),
                List.of(adverse("", false))));

        assertThat(page)
                .contains(
                        "The record counts 3 adverse events in 20.0 person-weeks, 1 of them serious: active 2 in 10.0, 1"
                                + " serious; placebo 1 in 10.0, none serious. 1 more began before somebody's first"
                                + " period or after their last, none of them serious.",
                        "What each capsule held says the opened list",
                        "So says the protocol.")
                .doesNotContain("holds no adverse events", "Where the command names");
    }

    @Test
    void a_record_without_one_says_so_and_that_it_proves_nothing() {
        assertThat(html(new HarmCount(NOBODY_HARMED, List.of(), List.of())))
                .contains(
                        "The record holds no adverse event in 20.0 person-weeks. That is not proof that there are none.")
                .doesNotContain("the report says nothing about them");
    }

    @Test
    void within_a_page_that_counts_harm_itself_it_is_not_said_again() {
        var found = found(new HarmCount(NOBODY_HARMED, List.of(), List.of()));

        assertThat(FindingsPage.within(found, ExampleFindings.PROVENANCE))
                .doesNotContain("The record holds no adverse event");
    }

    private static Adverse adverse(String arm, boolean isSerious) {
        var report = new AdverseEvents.Reported(
                "headache",
                "a headache",
                2,
                isSerious ? Set.of(AdverseEvents.Seriousness.HOSPITALISATION) : Set.of(),
                AdverseEvents.Causality.POSSIBLE,
                true,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
        return new Adverse(new ParticipantId("P001"), arm, report, Instant.parse("2027-03-03T06:30:00Z"));
    }

    private static String html(HarmCount harm) {
        return FindingsPage.html(found(harm), ExampleFindings.PROVENANCE);
    }

    private static RecordFindings found(HarmCount harm) {
        var trial = ExampleFindings.twenty();
        return new RecordFindings(harm, trial, ExampleEvidence.beside(trial), Optional.empty(), List.of());
    }
}
