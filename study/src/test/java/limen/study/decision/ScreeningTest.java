package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.inShort;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.Entry;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Story;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private final Story story = Story.active(Protocols.study());

    private static final Admission.Enrolled ENROLLED = new Admission.Enrolled("BER", "BER", true, true);

    @Test
    void a_pressure_of_135_at_screening_makes_ineligible_and_enrolment_is_refused() {
        assertThat(inShort(screens(Story.screening(), 135))).contains("ineligible BP-S");
        assertThat(enrolmentRefused()).contains("cannot take part").contains("systolic");
    }

    @Test
    void what_was_measured_before_the_questions_still_counts_when_they_are_answered() {
        story.tells(INVESTIGATOR, vitals(135, 80), "2027-01-05T08:00");
        var followed = story.tells(new Admission.Screened(Story.screening()), "2027-01-07T09:00");
        assertThat(inShort(followed)).containsExactly("ineligible BP-S");
        story.tells(INVESTIGATOR, vitals(118, 80), "2027-01-08T08:00");
        assertThat(inShort(story.tells(new Admission.Screened(Story.screening()), "2027-01-08T09:00")))
                .isEmpty();
        assertThat(story.anna().supervision().ineligible()).isNull();
    }

    @Test
    void a_medicine_told_before_the_questions_still_counts_when_they_are_answered() {
        story.tells(new Report.MedicineReported("sertraline", false), "2027-01-05T08:00");
        assertThat(inShort(story.tells(new Admission.Screened(Story.screening()), "2027-01-07T09:00")))
                .containsExactly("ineligible MED-X");
    }

    @Test
    void a_caution_at_screening_is_a_hold_until_the_physician_signs() {
        assertThat(inShort(screens(Story.screening(), 131))).containsExactly("hold BP-C");
        consents();
        assertThat(enrolmentRefused()).contains("is held");
        story.tells(
                PHYSICIAN,
                new Oversight.HoldLifted(story.last(Oversight.HoldPlaced.class), "repeated: 124"),
                "2027-01-06T11:00");
        story.tells(INVESTIGATOR, ENROLLED, "2027-01-06T12:00");
        assertThat(story.anna().standing().isEnrolled()).isTrue();
    }

    @Test
    void nobody_under_18_is_enrolled_and_nobody_of_unknown_age_either() {
        assertThat(inShort(screens(Map.of("age", Value.of(17)), 118))).contains("ineligible AGE");
        var unasked = Story.active(Protocols.study());
        unasked.tells(new Admission.Screened(Map.of()), "2027-01-06T09:00");
        assertThat(unasked.isRefused(INVESTIGATOR, ENROLLED, "2027-01-06T12:00"))
                .contains("has not told: age")
                .contains("has not done \"vitals-at-screening\"")
                .contains("There is no heart tracing on record yet");
    }

    @Test
    void a_heart_tracing_cannot_be_judged_without_knowing_the_sex() {
        screens(Map.of("age", Value.of(30)), 118);
        story.tells(PHYSICIAN, new Measurement.EcgRead(455, false, "reader"), "2027-01-06T09:20");
        assertThat(enrolmentRefused()).contains("has not told: sex");
    }

    @Test
    void nobody_is_enrolled_without_somebody_to_call() {
        screens(Story.screening(), 118);
        consents();
        assertThat(story.isRefused(INVESTIGATOR, new Admission.Enrolled("BER", "BER", false, true), "2027-01-06T12:00"))
                .contains("No person who can be reached in an emergency was named");
        assertThat(story.isRefused(INVESTIGATOR, new Admission.Enrolled("BER", "BER", true, false), "2027-01-06T12:00"))
                .contains("named no support person");
        assertThat(story.isRefused(INVESTIGATOR, new Admission.Enrolled("OSL", "OSL", true, true), "2027-01-06T12:00"))
                .contains("which this study does not have");
    }

    @Test
    void the_questions_about_the_consent_must_all_be_answered_rightly() {
        assertThat(story.isRefused(new Admission.ConsentGiven("1", List.of(true, true)), "2027-01-06T10:00"))
                .contains("read again about question 2");
        assertThat(story.isRefused(new Admission.ConsentGiven("1", List.of(true)), "2027-01-06T10:00"))
                .contains("question 2");
        assertThat(story.isRefused(new Admission.ConsentGiven("0", List.of(true, false)), "2027-01-06T10:00"))
                .contains("expected 1");
    }

    @Test
    void what_was_never_asked_counts_as_none() {
        story.enrols(ANNA, 1);
        assertThat(Story.screening()).doesNotContainKey("bipolar_disorder");
        assertThat(inShort(story.tells(
                        new Admission.Rescreened(
                                Map.of("bipolar_disorder", Value.of("none"), "diabetes", Value.of("none"))),
                        "2027-01-10T09:00")))
                .isEmpty();
        assertThat(inShort(story.tells(
                        new Admission.Rescreened(Map.of("diabetes", Value.of("type2"))), "2027-01-10T10:00")))
                .contains("hold RESCREEN");
    }

    @Test
    void an_answer_that_changed_since_the_screening_holds() {
        story.enrols(ANNA, 1);
        assertThat(inShort(story.tells(new Admission.Rescreened(Story.screening()), "2027-01-10T09:00")))
                .isEmpty();
        var changed = new HashMap<>(Story.screening());
        changed.put("epilepsy_or_adult_seizure", Value.no());
        changed.put("urinary_retention", Value.yes());
        assertThat(inShort(story.tells(new Admission.Rescreened(changed), "2027-01-10T10:00")))
                .containsExactlyInAnyOrder("hold RESCREEN", "hold URIN");
    }

    @Test
    void what_would_have_excluded_stops_somebody_who_takes_part() {
        story.enrols(ANNA, 1);
        var changed = new HashMap<>(Story.screening());
        changed.put("arrhythmia_history", Value.yes());
        assertThat(inShort(story.tells(new Admission.Rescreened(changed), "2027-01-10T10:00")))
                .containsExactlyInAnyOrder("hold RESCREEN", "stop ARRHYTH", "alarm ARRHYTH");
    }

    @Test
    void a_misspelt_observation_is_refused_because_no_rule_would_see_it() {
        assertThat(story.isRefused(new Report.UnwellReported(Map.of("chest_pian", Value.yes())), "2027-01-06T10:00"))
                .isEqualTo("\"chest_pian\" is no observation that any rule could look at.");
        assertThat(story.isRefused(
                        new Report.UnwellReported(Map.of("chest_pain", Value.of("maybe"))), "2027-01-06T10:00"))
                .isEqualTo("\"chest_pain\" cannot be \"maybe\"; expected yes or no.");
        assertThat(story.isRefused(new Admission.Screened(Map.of("age", Value.of(340))), "2027-01-06T10:00"))
                .contains("expected 0.0 to 125.0 a");
    }

    private List<Entry> screens(Map<String, Value> answers, int systolic) {
        var followed = story.tells(new Admission.Screened(answers), "2027-01-06T09:00");
        story.tells(PHYSICIAN, new Measurement.EcgRead(410, false, "reader"), "2027-01-06T09:05");
        return followed.isEmpty() ? story.tells(INVESTIGATOR, vitals(systolic, 74), "2027-01-06T09:10") : followed;
    }

    private void consents() {
        story.tells(new Admission.ConsentGiven("1", List.of(true, false)), "2027-01-06T10:00");
    }

    private String enrolmentRefused() {
        return story.isRefused(INVESTIGATOR, ENROLLED, "2027-01-06T12:00");
    }
}
