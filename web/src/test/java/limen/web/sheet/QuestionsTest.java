package limen.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import limen.safety.Value;
import org.junit.jupiter.api.Test;

class QuestionsTest {
    /// What the study finds out by other means: it is measured, counted, planned, or asked by a questionnaire.
    private static final Set<String> NOT_ASKED_AT_SCREENING = Set.of(
            "activation_signatures",
            "alt_times_uln",
            "ast_times_uln",
            "audit_c",
            "body_mass_index",
            "body_weight",
            "consent_not_possible",
            "cssrs_ideation_6_months",
            "cyp2d6_phenotype",
            "diastolic_bp",
            "ecg_missing",
            "egfr",
            "heart_rate",
            "no_authorised_path",
            "no_emergency_contact",
            "pcl5_total",
            "phq9_item9",
            "phq9_total",
            "planned_active_doses_in_course",
            "planned_active_doses_in_year",
            "planned_days_denser_than_weekly",
            "planned_dose_mg_hydrochloride",
            "planned_doses",
            "planned_interval_hours",
            "qtcf",
            "sds_total",
            "serum_sodium",
            "systolic_bp");

    @Test
    void every_rule_of_screening_is_asked_about_or_found_out_by_other_means() {
        var asked = new TreeSet<>(Questions.SCREENING.observations());

        assertThat(looksAt(Context.SCREENING))
                .allMatch(name -> asked.contains(name) || NOT_ASKED_AT_SCREENING.contains(name));
        assertThat(asked).doesNotContainAnyElementsOf(NOT_ASKED_AT_SCREENING);
    }

    @Test
    void every_sign_that_asks_for_help_at_once_can_be_told_when_unwell() {
        var told = new TreeSet<>(Questions.DANGER.observations());
        told.addAll(Questions.UNWELL.observations());
        var urgent = Rules.reviewed().all().stream()
                .filter(rule -> rule.then() == Verdict.SEEK_CARE)
                .map(rule -> rule.when().comparison().reading().observation())
                .collect(Collectors.toCollection(TreeSet::new));
        // Numbers that a device or a questionnaire brings, and what only a physician can find.
        urgent.removeAll(Set.of(
                "systolic_bp",
                "diastolic_bp",
                "heart_rate",
                "body_temperature",
                "oxygen_saturation",
                "serum_sodium",
                "qtcf",
                "asq_item_5",
                "medicine_group",
                "hypertonia",
                "inducible_clonus",
                "ocular_clonus"));
        // Counted from what is marked.
        urgent.remove("serotonin_lay_signs");

        assertThat(urgent).isNotEmpty();
        assertThat(told).containsAll(urgent);
    }

    @Test
    void signs_that_mean_more_together_are_counted() {
        var marked = Typed.NOTHING.with("unwell", List.of("sweating", "tremor")).with("danger", List.of("rigidity"));

        assertThat(SheetsTest.read(Sheets.unwell(), marked).observations())
                .containsEntry("serotonin_lay_signs", Value.of(3))
                .containsEntry("rigidity", Value.yes());
        assertThat(SheetsTest.read(Sheets.unwell(), Typed.NOTHING).observations())
                .isEmpty();
    }

    @Test
    void every_question_is_one() {
        for (var place : Questions.values()) {
            assertThat(place.observations()).doesNotHaveDuplicates().isNotEmpty();
            for (var field : place.fields(place.observations())) {
                assertThat(field.label()).isNotBlank();
            }
        }
    }

    private static Set<String> looksAt(Context context) {
        return Rules.reviewed().all().stream()
                .filter(rule -> rule.in() == context && rule.scope().covers(Mode.STUDY))
                .map(rule -> rule.when().comparison().reading().observation())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
