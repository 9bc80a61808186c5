package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import limen.study.AdverseEvents;
import limen.study.Story;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class ReportingClockTest {

    @Test
    void a_serious_event_goes_to_the_sponsor_within_24_hours() {
        assertThat(deadlines(AdverseEvents.Seriousness.HOSPITALISATION, true, "2027-05-01T10:00:00Z"))
                .containsExactly("SPONSOR 2027-05-02T10:00:00Z");
    }

    @Test
    void a_fatal_susar_goes_out_in_7_days_and_is_completed_in_8_more_over_a_leap_day() {
        assertThat(deadlines(AdverseEvents.Seriousness.DEATH, false, "2028-02-26T10:00:00Z"))
                .containsExactly(
                        "SPONSOR 2028-02-27T10:00:00Z",
                        "AUTHORITY_FIRST_REPORT 2028-03-04T10:00:00Z",
                        "AUTHORITY_COMPLETE_REPORT 2028-03-12T10:00:00Z");
    }

    @Test
    void any_other_susar_goes_out_in_15_days() {
        assertThat(deadlines(AdverseEvents.Seriousness.HOSPITALISATION, false, "2028-02-29T23:59:00Z"))
                .containsExactly("SPONSOR 2028-03-01T23:59:00Z", "AUTHORITY 2028-03-15T23:59:00Z");
    }

    @Test
    void the_clocks_run_from_the_moment_of_knowing_through_the_change_of_clocks_and_wherever_it_happened() {
        // Told on Saturday evening in Berlin of what happened in Auckland on Thursday; clocks go forward at night.
        var story = Story.begun();
        var tokyo = at("2027-03-25T20:00").withZoneSameLocal(ZoneId.of("Pacific/Auckland"));
        story.propose(
                ANNA,
                INVESTIGATOR,
                event(AdverseEvents.Seriousness.DEATH, false),
                new Times(null, tokyo, at("2027-03-27T20:00").toInstant()));
        var known = story.anna().adverseEvents().values().iterator().next();
        assertThat(ReportingClock.of(known).getFirst().due())
                .isEqualTo(at("2027-03-28T21:00").toInstant());
        assertThat(ReportingClock.of(known).get(1).due())
                .isEqualTo(at("2027-04-03T21:00").toInstant());
    }

    @Test
    void an_event_that_is_not_serious_has_no_clock_and_a_death_by_grade_has() {
        var mild = new AdverseEvents.Reported(
                "Headache",
                "",
                2,
                Set.of(),
                AdverseEvents.Causality.DEFINITE,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERED);
        assertThat(ReportingClock.of(mild, Instant.EPOCH)).isEmpty();
        var death = new AdverseEvents.Reported(
                "Death",
                "",
                5,
                Set.of(),
                AdverseEvents.Causality.POSSIBLE,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.FATAL);
        assertThat(ReportingClock.of(death, Instant.EPOCH)).hasSize(3);
    }

    private static List<String> deadlines(AdverseEvents.Seriousness seriousness, boolean expected, String aware) {
        return ReportingClock.of(event(seriousness, expected), Instant.parse(aware)).stream()
                .map(deadline -> deadline.kind() + " " + deadline.due())
                .toList();
    }

    private static AdverseEvents.Reported event(AdverseEvents.Seriousness seriousness, boolean expected) {
        return new AdverseEvents.Reported(
                "Syncope",
                "",
                3,
                Set.of(seriousness),
                AdverseEvents.Causality.PROBABLE,
                expected,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.UNKNOWN);
    }
}
