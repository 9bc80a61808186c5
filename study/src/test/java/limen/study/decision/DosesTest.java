package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.KIT;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.PREPARER;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.participant;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import limen.quantity.BloodPressure;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Rights;
import limen.study.SlotId;
import limen.study.Story;
import limen.study.Times;
import org.junit.jupiter.api.Test;

class DosesTest {
    private final Story story = Story.begun();

    private static final SlotId FIRST = new SlotId(1, 1);
    private static final SlotId SECOND = new SlotId(2, 1);

    @Test
    void a_capsule_as_planned_is_recorded_and_nothing_follows() {
        story.prepares("2027-01-11T09:00");
        assertThat(inShort(story.takes(FIRST, "2027-01-11T09:00"))).isEmpty();
        assertThat(story.anna().doses().in(FIRST)).isPresent();
    }

    @Test
    void a_capsule_taken_while_held_is_recorded_and_is_a_deviation() {
        story.prepares("2027-01-11T09:00");
        story.tells(vitals(148, 80), "2027-01-11T08:30");
        var followed = story.takes(FIRST, "2027-01-11T09:00");
        assertThat(inShort(followed)).containsExactly("deviation");
        assertThat(((Oversight.DeviationRecorded) followed.getFirst().event()).description())
                .startsWith("A capsule was taken although: ");
        assertThat(story.anna().doses().taken()).hasSize(1);
    }

    @Test
    void a_hold_that_came_later_is_no_reproach() {
        story.prepares("2027-01-11T09:00");
        story.tells(vitals(148, 80), "2027-01-11T11:00");
        var told =
                story.propose(ANNA, participant(ANNA), taken(FIRST, 1), late("2027-01-11T09:00", "2027-01-11T12:00"));
        assertThat(inShort(((Decision.Accepted) told).entries())).doesNotContain("deviation");
    }

    @Test
    void a_capsule_after_71_hours_is_recorded_and_stops() {
        story.takes(FIRST, "2027-01-11T09:00");
        assertThat(inShort(story.takes(null, "2027-01-14T08:00"))).contains("stop DEP-EARLY");
        assertThat(story.anna().doses().taken()).hasSize(2);
    }

    @Test
    void seventy_two_hours_are_counted_through_the_change_of_clocks() {
        // Clocks go forward on 28 March: 72 hours later it is 10 o'clock.
        var summer = Story.active(Protocols.study());
        summer.enrols(ANNA, 1);
        summer.takes(null, "2027-03-26T09:00");
        assertThat(summer.rulesBefore("2027-03-29T09:00")).contains("INTERVAL");
        assertThat(summer.rulesBefore("2027-03-29T10:00")).doesNotContain("INTERVAL");
    }

    @Test
    void two_capsules_an_hour_apart_are_early_in_whatever_order_they_are_told() {
        story.takes(FIRST, "2027-01-11T09:00");
        var told = story.propose(ANNA, participant(ANNA), taken(null, 1), late("2027-01-11T08:00", "2027-01-11T20:00"));
        assertThat(inShort(((Decision.Accepted) told).entries())).contains("stop DEP-EARLY");
        assertThat(story.rulesBefore("2027-01-11T07:00")).contains("INTERVAL");
    }

    @Test
    void two_capsules_at_once_stop() {
        assertThat(inShort(story.tells(taken(FIRST, 2), "2027-01-11T09:00")))
                .contains("alarm DEP-LARGER")
                .containsAnyOf("stop DEP-LARGER", "stop DOUBLE");
        var twice = Story.begun();
        twice.takes(FIRST, "2027-01-11T09:00");
        assertThat(inShort(twice.takes(FIRST, "2027-01-11T09:00"))).anyMatch(entry -> entry.startsWith("stop"));
    }

    @Test
    void a_late_capsule_off_schedule_eats_no_slot_and_does_not_stop() {
        story.prepares("2027-01-14T09:00");
        assertThat(inShort(story.takes(null, "2027-01-14T09:00"))).isEmpty();
        assertThat(story.anna().doses().in(FIRST)).isEmpty();
        story.prepares("2027-01-18T09:00");
        assertThat(inShort(story.takes(SECOND, "2027-01-18T09:00"))).isEmpty();
    }

    @Test
    void one_capsule_more_than_were_planned_stops() {
        story.takes(FIRST, "2027-01-11T09:00");
        assertThat(inShort(story.takes(null, "2027-01-15T09:00"))).contains("stop DEP-SKIP");
    }

    @Test
    void a_capsule_before_the_first_slot_stops() {
        assertThat(inShort(story.takes(FIRST, "2027-01-10T09:00"))).contains("stop DEP-EARLY");
    }

    @Test
    void more_than_any_arm_holds_stops_unless_a_step_was_signed() {
        var more = new Dosing.DoseTaken(FIRST, KIT, 1, new Amount.Measured(Protocols.milligrams(15), "L1"));
        assertThat(inShort(story.tells(more, "2027-01-11T09:00"))).contains("stop DEP-LARGER");
    }

    @Test
    void a_signed_step_of_the_protocol_allows_its_dose() {
        story.takes(FIRST, "2027-01-11T09:00");
        assertThat(story.isRefused(PHYSICIAN, new Oversight.TitrationApproved("UP", "tolerated"), "2027-01-12T09:00"))
                .isEqualTo("Step UP needs 2 doses before it; 1 were taken.");
        story.takes(SECOND, "2027-01-18T09:00");
        for (var nobody : List.of(participant(ANNA), INVESTIGATOR, MONITOR, PREPARER)) {
            assertThat(story.isRefused(nobody, new Oversight.TitrationApproved("UP", "tolerated"), "2027-01-19T09:00"))
                    .contains("cannot write");
        }
        assertThat(story.isRefused(
                        PHYSICIAN, new Oversight.TitrationApproved("UP-TWICE", "tolerated"), "2027-01-19T09:00"))
                .isEqualTo("The protocol has no titration step \"UP-TWICE\".");
        story.tells(PHYSICIAN, new Oversight.TitrationApproved("UP", "tolerated"), "2027-01-19T09:00");
        var more = new Dosing.DoseTaken(new SlotId(3, 1), KIT, 1, new Amount.Measured(Protocols.milligrams(15), "L1"));
        assertThat(inShort(story.tells(more, "2027-01-25T09:00"))).doesNotContain("stop DEP-LARGER");
    }

    @Test
    void nobody_who_is_held_goes_up_a_step() {
        story.takes(FIRST, "2027-01-11T09:00");
        story.takes(SECOND, "2027-01-18T09:00");
        story.tells(vitals(148, 80), "2027-01-19T08:00");
        assertThat(story.isRefused(PHYSICIAN, new Oversight.TitrationApproved("UP", "tolerated"), "2027-01-19T09:00"))
                .contains("is held or stopped");
    }

    @Test
    void above_30_mg_is_never_right() {
        var much = new Dosing.DoseTaken(FIRST, KIT, 1, new Amount.Estimated(Protocols.milligrams(30.1), 1));
        var decision = story.propose(ANNA, participant(ANNA), much, Times.now(at("2027-01-11T09:00")));
        assertThat(((Decision.Accepted) decision).judgement().matches())
                .extracting(match -> match.rule().id().text())
                .contains("DOSE-MAX");
        assertThat(story.anna().hasStopped()).isTrue();
    }

    @Test
    void a_slot_is_accounted_for_once() {
        story.tells(new Dosing.DoseSkipped(FIRST, "travelling"), "2027-01-11T09:00");
        assertThat(story.isRefused(new Dosing.DoseMissed(FIRST, "forgot"), "2027-01-12T09:00"))
                .contains("already accounted for");
        assertThat(story.isRefused(taken(new SlotId(9, 1), 1), "2027-01-12T09:00"))
                .contains("has no planned capsule 9/1");
        assertThat(story.verdict("2027-01-11T12:00", FIRST).because()).anyMatch(words -> words.contains("(MISSED"));
    }

    @Test
    void after_the_last_slot_comes_the_rest() {
        story.takes(new SlotId(4, 1), "2027-02-01T09:00");
        assertThat(story.rulesBefore("2027-03-01T09:00")).contains("COURSE-OFF");
        assertThat(story.rulesBefore("2027-04-26T10:00")).doesNotContain("COURSE-OFF");
    }

    @Test
    void checks_of_thirteen_hours_ago_are_no_checks() {
        story.prepares("2027-01-11T09:00");
        assertThat(story.rulesBefore("2027-01-11T19:59")).isEmpty();
        assertThat(story.rulesBefore("2027-01-11T20:01")).containsExactly("Q-MISSING");
    }

    @Test
    void a_reading_without_the_value_it_is_compared_with_is_asked_for_again() {
        story.prepares("2027-01-11T09:00");
        story.tells(
                new Measurement.VitalsMeasured(
                        null, null, null, null, new limen.quantity.BodyWeight(80), false, "scale"),
                "2027-01-11T08:00");
        assertThat(story.rulesBefore("2027-01-11T09:00")).isEmpty();
        var unmeasured = Story.active(Protocols.study());
        unmeasured.tells(INVESTIGATOR, vitals(120, 70), "2027-01-11T08:00");
        assertThat(unmeasured.verdict("2027-01-11T09:00", null).judgement().unanswered())
                .isNotEmpty();
        assertThat(unmeasured.rulesBefore("2027-01-11T09:00")).contains("Q-MISSING");
    }

    @Test
    void a_baseline_lies_before_the_first_capsule_and_not_after_it() {
        story.tells(vitals(135, 80), "2027-01-11T11:00");
        story.propose(ANNA, participant(ANNA), taken(FIRST, 1), late("2027-01-11T09:00", "2027-01-11T12:00"));
        story.tells(vitals(139, 80), "2027-01-11T13:00");
        assertThat(story.rulesBefore("2027-01-11T14:00")).contains("BP_A-RISE");
    }

    private static Dosing.DoseTaken taken(@org.jspecify.annotations.Nullable SlotId slot, double capsules) {
        return new Dosing.DoseTaken(slot, KIT, capsules, new Amount.Unknown());
    }

    private static Times late(String occurred, String recorded) {
        return new Times(null, at(occurred), at(recorded).toInstant());
    }

    @Test
    void a_vital_sign_without_its_baseline_is_still_to_be_measured_whatever_somebody_tells() {
        story.tells(
                new Rights.EntryCorrected(
                        story.last(Measurement.VitalsMeasured.class),
                        new Measurement.VitalsMeasured(
                                new BloodPressure(118, 74), new HeartRate(64), null, null, null, false, "cuff"),
                        null,
                        "no thermometer"),
                "2027-01-08T12:00");
        story.prepares("2027-01-11T09:00");
        assertThat(story.rulesBefore("2027-01-11T09:00")).containsExactly("Q-MISSING");

        story.tells(new Dosing.PreDoseAnswered(null, Map.of("questionnaire_missing", Value.no())), "2027-01-11T08:30");
        assertThat(story.rulesBefore("2027-01-11T09:00")).containsExactly("Q-MISSING");
    }
}
