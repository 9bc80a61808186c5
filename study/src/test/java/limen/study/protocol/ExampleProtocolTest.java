package limen.study.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.RuleId;
import limen.evidence.RuleText;
import limen.evidence.Scope;
import limen.evidence.Verdict;
import limen.quantity.Dose;
import limen.quantity.Salt;
import org.junit.jupiter.api.Test;

class ExampleProtocolTest {
    @Test
    void the_study_of_one_person_is_read_as_written() throws IOException {
        var study = ProtocolFiles.study(ProtocolFiles.example("n-of-1.yaml"));

        assertThat(study.mode()).isEqualTo(Mode.STUDY);
        assertThat(study.isBlinded()).isTrue();
        assertThat(study.arms())
                .containsExactly(
                        new Arm("active", "15 mg", new Dose(15, Salt.HYDROCHLORIDE)),
                        new Arm("placebo", "placebo", null));
        assertThat(study.allocation()).isEqualTo(new Allocation.WithinPerson(2));
        assertThat(study.course())
                .isEqualTo(new Course(
                        8,
                        Period.ofDays(7),
                        Period.ZERO,
                        new Schedule.EveryDays(7, LocalTime.of(9, 0)),
                        Duration.ofHours(12)));
        assertThat(PlanObservations.of(study)).isEqualTo(new PlanObservations(8, 168, 0, 4, 4));
        assertThat(study.followUps())
                .extracting(FollowUp::after)
                .containsExactly(
                        Duration.ofHours(24),
                        Period.ofDays(7),
                        Period.ofWeeks(4),
                        Period.ofWeeks(18),
                        Period.ofMonths(6));
    }

    @Test
    void everybody_of_two_groups_may_be_in_the_active_one() throws IOException {
        var study = ProtocolFiles.study(ProtocolFiles.example("parallel-groups.yaml"));

        assertThat(PlanObservations.of(study)).isEqualTo(new PlanObservations(8, 168, 0, 8, 8));
        assertThat(study.sites()).extracting(Site::code).containsExactly("zurich", "auckland");
        assertThat(study.allocation())
                .isEqualTo(new Allocation.BetweenPeople(
                        List.of(1, 1), List.of(4, 6), List.of("never-used", "used-before")));
    }

    @Test
    void a_design_finds_its_dose_among_the_written_levels() throws IOException {
        var study = ProtocolFiles.study(ProtocolFiles.example("dose-finding.yaml"));

        assertThat(study.design())
                .isEqualTo(new DoseFinding(
                        new DoseFinding.Method.TiteCrm(0.2, List.of(0.03, 0.08, 0.2, 0.35)),
                        new DoseFinding.Harm(2, true),
                        Duration.ofDays(14),
                        3,
                        24));
        assertThat(study.levels().orElseThrow().levels())
                .extracting(DoseLevels.Level::number, level -> level.dose().milligrams())
                .containsExactly(tuple(1, 5.0), tuple(2, 10.0), tuple(3, 15.0), tuple(4, 20.0));
    }

    @Test
    void other_studies_have_no_design() throws IOException {
        assertThat(ProtocolFiles.study(ProtocolFiles.example("n-of-1.yaml")).design())
                .isNull();
    }

    @Test
    void an_own_rule_carries_the_code_of_its_study() throws IOException {
        var rule = ProtocolFiles.study(ProtocolFiles.example("n-of-1.yaml"))
                .ownRules()
                .getFirst();

        assertThat(rule.id()).isEqualTo(new RuleId("EX-N1-HR95"));
        assertThat(RuleText.when(rule.when())).isEqualTo("heart_rate >= 95");
        assertThat(rule.then()).isEqualTo(Verdict.HOLD);
        assertThat(rule.lifter()).isEqualTo(Lifter.PHYSICIAN);
        assertThat(rule.scope()).isEqualTo(Scope.STUDY);
    }

    @Test
    void a_journal_holds_nothing_that_hangs_on_a_dose() throws IOException {
        var journal = ProtocolFiles.protocol(ProtocolFiles.example("personal-journal.yaml"));

        assertThat(journal).isInstanceOf(PersonalJournal.class);
        assertThat(journal.mode()).isEqualTo(Mode.PERSONAL);
        assertThat(journal.assessments())
                .isNotEmpty()
                .noneMatch(assessment -> assessment.when() instanceof Assessment.When.BeforeEachDose
                        || assessment.when() instanceof Assessment.When.AfterEachDose);
        assertThat(journal.ownRules()).allMatch(rule -> rule.scope() == Scope.PERSONAL);
    }

    @Test
    void a_signed_reason_lets_nine_active_doses_pass() throws IOException {
        var nine = ProtocolFiles.example("parallel-groups.yaml")
                .replace("period_length: 8 weeks", "period_length: 9 weeks")
                .replace("active_doses_per_course: 8", "active_doses_per_course: 9\n  reason_for_more_than_8: \"Why.\"")
                .replace("active_doses_per_year: 8", "active_doses_per_year: 9");

        var study = ProtocolFiles.study(nine);

        assertThat(study.limits().reasonForMore()).isEqualTo("Why.");
        assertThat(PlanObservations.of(study).activeInCourse()).isEqualTo(9);
    }

    @Test
    void twice_a_week_for_four_weeks_is_the_densest_plan_of_all() throws IOException {
        var dense = ProtocolFiles.example("parallel-groups.yaml")
                .replace("kind: every_days\n    days: 7", "kind: twice_a_week\n    weekdays: [monday, thursday]")
                .replace("period_length: 8 weeks", "period_length: 4 weeks")
                .replace("hours_between_doses: 144", "hours_between_doses: 72");

        assertThat(PlanObservations.of(ProtocolFiles.study(dense))).isEqualTo(new PlanObservations(8, 72, 26, 8, 8));
    }

    @Test
    void an_amount_of_the_base_is_measured_by_its_hydrochloride() throws IOException {
        var base = ProtocolFiles.example("n-of-1.yaml").replace("salt: hydrochloride", "salt: base");

        assertThat(ProtocolFiles.faults(base.replace("15 mg", "25 mg"))).isEmpty();
        assertThat(ProtocolFiles.faults(base.replace("15 mg", "25.3 mg"))).hasSize(2);
    }

    @Test
    void nothing_in_an_example_promises_anything() throws IOException {
        for (var name : ProtocolFiles.NAMES) {
            assertThat(ProtocolFiles.example(name).toLowerCase(Locale.ROOT))
                    .as(name)
                    .doesNotContainPattern("\\bsafe\\b|harmless|streak|reward");
        }
    }
}
