package limen.study.decision;

import static limen.study.Story.ANNA;
import static limen.study.Story.INVESTIGATOR;
import static limen.study.Story.MONITOR;
import static limen.study.Story.PHYSICIAN;
import static limen.study.Story.at;
import static limen.study.Story.inShort;
import static limen.study.Story.vitals;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import limen.evidence.Lifter;
import limen.evidence.RuleId;
import limen.evidence.Verdict;
import limen.notation.Parsed;
import limen.quantity.BloodPressure;
import limen.quantity.BodyTemperature;
import limen.quantity.HeartRate;
import limen.safety.Value;
import limen.study.Dosing;
import limen.study.EventId;
import limen.study.Measurement;
import limen.study.Oversight;
import limen.study.Protocols;
import limen.study.Report;
import limen.study.Story;
import limen.study.Times;
import limen.study.protocol.Protocol;
import limen.study.protocol.ProtocolFile;
import limen.study.protocol.SupervisedStudy;
import org.junit.jupiter.api.Test;

class HoldsTest {
    private final Story story = Story.begun();

    @Test
    void nothing_holds_a_capsule_for_which_everything_was_gone_through() {
        story.prepares("2027-01-11T09:00");
        assertThat(story.verdict("2027-01-11T09:00", null))
                .isEqualTo(new BeforeDose.Answer(
                        Verdict.NONE,
                        List.of(),
                        story.verdict("2027-01-11T09:00", null).judgement()));
    }

    @Test
    void a_blood_pressure_of_148_holds_until_the_physician_says_why_not() {
        var followed = story.tells(vitals(148, 80), "2027-01-11T08:00");
        assertThat(inShort(followed)).containsExactly("hold BP_A", "hold BP_A-RISE");
        var lifted = new Oversight.HoldLifted(followed.getFirst().id(), "128 on a quiet repeat");
        assertThat(story.isRefused(lifted, "2027-01-11T08:10")).contains("cannot write \"HoldLifted\"");
        assertThat(story.isRefused(INVESTIGATOR, lifted, "2027-01-11T08:10"))
                .isEqualTo("This hold can only be lifted by the physician, not by Ira Investigator (investigator).");
        assertThat(story.isRefused(
                        PHYSICIAN, new Oversight.HoldLifted(followed.getFirst().id(), " "), "2027-01-11T08:10"))
                .isEqualTo("Lifting a hold needs a written reason.");
        story.tells(PHYSICIAN, lifted, "2027-01-11T08:20");
        assertThat(story.anna().supervision().standing()).hasSize(1);
        assertThat(story.isRefused(PHYSICIAN, lifted, "2027-01-11T08:30")).contains("no such hold");
    }

    @Test
    void a_good_reading_lifts_no_hold() {
        story.tells(vitals(148, 80), "2027-01-11T08:00");
        story.tells(vitals(118, 74), "2027-01-11T08:30");
        assertThat(story.anna().supervision().standing()).hasSize(2);
        assertThat(story.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_lifted_hold_no_longer_holds_and_a_new_reading_holds_again() {
        story.prepares("2027-01-11T09:00");
        lift(story.tells(vitals(142, 80), "2027-01-11T08:10").stream()
                .map(entry -> entry.id())
                .toList());
        assertThat(story.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.NONE);
        story.tells(vitals(143, 80), "2027-01-11T08:40");
        assertThat(story.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void a_reading_of_before_the_lifting_that_is_told_after_it_holds() {
        lift(story.tells(vitals(148, 80), "2027-01-11T08:00").stream()
                .map(entry -> entry.id())
                .toList());
        story.propose(
                ANNA,
                Story.participant(ANNA),
                vitals(150, 80),
                new Times(null, at("2027-01-11T08:05"), at("2027-01-11T08:50").toInstant()));
        assertThat(story.hold()).isPresent();
    }

    @Test
    void two_readings_of_one_minute_are_both_true() {
        story.prepares("2027-01-11T09:00");
        story.tells(vitals(120, 70), "2027-01-11T08:00");
        story.tells(vitals(139, 70), "2027-01-11T08:00");
        story.tells(vitals(119, 70), "2027-01-11T08:00");
        assertThat(story.rulesBefore("2027-01-11T08:30")).contains("BP_A-RISE");
    }

    @Test
    void a_medicine_that_only_the_physician_can_allow_holds_until_it_is_allowed() {
        story.prepares("2027-01-11T09:00");
        var followed = story.tells(new Report.MedicineReported("propranolol", false), "2027-01-10T08:00");
        assertThat(inShort(followed)).containsExactlyInAnyOrder("hold MED-X-LIFT", "hold MED-NEW");
        assertThat(story.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.HOLD);
        lift(followed.stream().map(entry -> entry.id()).toList());
        assertThat(story.verdict("2027-01-11T09:00", null).verdict()).isEqualTo(Verdict.NONE);
        assertThat(inShort(story.takes(null, "2027-01-11T09:00"))).isEmpty();
    }

    @Test
    void a_pulse_that_was_measured_before_the_setting_holds_by_a_rule_about_the_time_before_a_capsule()
            throws Exception {
        var example = ((Parsed.Read<Protocol>)
                        ProtocolFile.read(Files.readString(Path.of("..", "examples", "protocols", "n-of-1.yaml"))))
                .value();
        var held = Story.begun(Protocols.study(((SupervisedStudy) example).ownRules()));
        var setting = new Dosing.SettingChecked(null, Set.of("quiet_place"), true);
        var questions = new Dosing.PreDoseAnswered(null, Map.of("sleep_hours", Value.of(8)));
        assertThat(held.tells(pulse(97), "2027-01-11T08:00")).isEmpty();

        var followed = held.tells(setting, "2027-01-11T08:05");
        assertThat(inShort(followed)).containsExactly("hold EX-N1-HR95");
        assertThat(held.tells(questions, "2027-01-11T08:06")).isEmpty();
        held.tells(
                PHYSICIAN, new Oversight.HoldLifted(followed.getFirst().id(), "66 after a rest"), "2027-01-11T08:20");
        assertThat(held.tells(setting, "2027-01-11T08:30")).isEmpty();
        assertThat(inShort(held.tells(pulse(98), "2027-01-11T08:40"))).containsExactly("hold EX-N1-HR95");
    }

    private static Measurement.VitalsMeasured pulse(int perMinute) {
        return new Measurement.VitalsMeasured(
                new BloodPressure(118, 74),
                new HeartRate(perMinute),
                new BodyTemperature(36.6),
                null,
                null,
                false,
                "cuff");
    }

    @Test
    void what_holds_by_the_day_is_asked_again_and_needs_no_hand() {
        story.tells(new Dosing.PreDoseAnswered(null, Map.of("illness_today", Value.yes())), "2027-01-11T08:00");
        assertThat(story.hold()).isEmpty();
        assertThat(story.rulesBefore("2027-01-11T09:00")).contains("ACUTE-ILL");
        assertThat(story.rulesBefore("2027-01-12T09:00")).doesNotContain("ACUTE-ILL");
    }

    @Test
    void a_hold_by_hand_takes_no_rule_s_name() {
        assertThat(story.isRefused(
                        MONITOR,
                        new Oversight.HoldPlaced(new RuleId("BP_A"), Lifter.INVESTIGATOR, "wait"),
                        "2027-01-11T08:00"))
                .contains("not in that of rule BP_A");
        assertThat(story.isRefused(MONITOR, new Oversight.HoldPlaced(null, Lifter.TIME, "wait"), "2027-01-11T08:00"))
                .contains("needs somebody who may lift it");
        story.tells(MONITOR, new Oversight.HoldPlaced(null, Lifter.INVESTIGATOR, "wait"), "2027-01-11T08:00");
        assertThat(inShort(story.tells(vitals(148, 80), "2027-01-11T08:10"))).contains("hold BP_A");
    }

    private void lift(List<EventId> holds) {
        ZonedDateTime at = at("2027-01-11T08:30");
        holds.forEach(hold -> story.tells(ANNA, PHYSICIAN, new Oversight.HoldLifted(hold, "looked at"), at));
    }
}
