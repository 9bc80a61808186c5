package limen.study.decision;

import static limen.study.Story.BEN;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.safety.Value;
import limen.study.AdverseEvents;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Entry;
import limen.study.Report;
import limen.study.Story;
import limen.study.StudyEvent;
import org.junit.jupiter.api.Test;

class StudyStopsTest {
    private final Story story = Story.begun();

    @Test
    void one_life_threatening_event_that_may_come_from_a_capsule_stops_the_study() {
        assertThat(inShort(story.tells(
                        event(AdverseEvents.Seriousness.LIFE_THREATENING, AdverseEvents.Causality.POSSIBLE),
                        "2027-01-12T09:00")))
                .contains("study stops STUDY-FATAL");
        assertThat(story.verdict("2027-01-18T09:00", null).because())
                .anyMatch(words -> words.startsWith("The whole study waits"));
    }

    @Test
    void two_related_serious_events_stop_the_study_and_a_later_opinion_counts() {
        story.tells(
                event(AdverseEvents.Seriousness.HOSPITALISATION, AdverseEvents.Causality.POSSIBLE), "2027-01-12T09:00");
        assertThat(inShort(story.tells(
                        event(AdverseEvents.Seriousness.HOSPITALISATION, AdverseEvents.Causality.UNLIKELY),
                        "2027-01-13T09:00")))
                .doesNotContain("study stops STUDY-SAE");
        assertThat(inShort(
                        opinion(AdverseEvents.Causality.DEFINITE, AdverseEvents.Outcome.RECOVERED, "2027-01-14T09:00")))
                .contains("study stops STUDY-SAE");
    }

    @Test
    void a_death_told_as_an_outcome_is_a_death() {
        story.tells(
                event(AdverseEvents.Seriousness.HOSPITALISATION, AdverseEvents.Causality.POSSIBLE), "2027-01-12T09:00");
        assertThat(inShort(opinion(AdverseEvents.Causality.POSSIBLE, AdverseEvents.Outcome.FATAL, "2027-01-14T09:00")))
                .contains("study stops STUDY-FATAL");
    }

    @Test
    void one_in_five_with_readings_that_stop_stops_the_study() {
        story.takes(null, "2027-01-14T09:00");
        assertThat(inShort(story.tells(vitals(165, 80), "2027-01-14T11:00"))).contains("study stops STUDY-SHARE");
    }

    @Test
    void a_candidate_with_a_high_reading_who_took_nothing_stops_no_study() {
        story.takes(null, "2027-01-14T09:00");
        story.tells(BEN, INVESTIGATOR, vitals(165, 80), at("2027-01-15T09:00"));
        assertThat(story.conduct().authority().stop()).isNull();
    }

    @Test
    void a_study_that_was_let_go_on_stops_for_what_is_new_and_not_for_what_was_reviewed() {
        story.tells(
                event(AdverseEvents.Seriousness.LIFE_THREATENING, AdverseEvents.Causality.POSSIBLE),
                "2027-01-12T09:00");
        var alone = new StudyEvent.StudyResumed("reviewed", MONITOR.name());
        assertThat(story.studyIsRefused(MONITOR, alone, "2027-01-13T09:00")).contains("by another person");
        assertThat(story.studyIsRefused(
                        MONITOR, new StudyEvent.StudyResumed("reviewed", "Dr. M. Monitor"), "2027-01-13T09:00"))
                .contains("by another person");
        story.study(MONITOR, new StudyEvent.StudyResumed("reviewed", "Dr. Second"), "2027-01-13T09:00");
        story.enrols(BEN, 2);
        story.tells(
                BEN,
                participant(BEN),
                new Dosing.DoseTaken(null, null, 1, new Amount.Unknown()),
                at("2027-01-14T09:00"));
        assertThat(story.conduct().authority().stop()).isNull();
        assertThat(inShort(story.tells(
                        event(AdverseEvents.Seriousness.DEATH, AdverseEvents.Causality.POSSIBLE), "2027-01-15T09:00")))
                .anyMatch(entry -> entry.startsWith("study stops"));
    }

    @Test
    void nobody_stops_a_study_by_telling_a_count() {
        assertThat(inShort(story.tells(
                        new Report.UnwellReported(Map.of("related_sae_count", Value.of(9))), "2027-01-12T09:00")))
                .isEmpty();
    }

    private List<Entry> opinion(AdverseEvents.Causality causality, AdverseEvents.Outcome outcome, String time) {
        return story.tells(
                PHYSICIAN,
                new AdverseEvents.FollowedUp(story.last(AdverseEvents.Reported.class), causality, outcome, ""),
                time);
    }

    private static AdverseEvents.Reported event(
            AdverseEvents.Seriousness seriousness, AdverseEvents.Causality causality) {
        return new AdverseEvents.Reported(
                "Syncope",
                "I fell over",
                3,
                Set.of(seriousness),
                causality,
                false,
                AdverseEvents.Action.NONE,
                AdverseEvents.Outcome.RECOVERING);
    }
}
