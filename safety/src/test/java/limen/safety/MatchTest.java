package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import limen.evidence.Context;
import limen.evidence.Interactions;
import limen.evidence.Lifter;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
    private final Judge judge = new Judge(Rules.reviewed(), ObservationTable.reviewed());
    private final ObservationNotation notation =
            new ObservationNotation(ObservationTable.reviewed(), Interactions.reviewed());

    @Test
    void caution_is_a_notice_but_waits_for_a_physician_at_screening() {
        assertThat(match("age=66", Context.SCREENING).effect(Context.SCREENING, false))
                .isEqualTo(new Effect.HoldUntil(Lifter.PHYSICIAN));
        assertThat(match("much_drinking=yes", Context.POST_DOSE).effect(Context.POST_DOSE, true))
                .isEqualTo(new Effect.Notice());
    }

    @Test
    void a_hold_waits_for_whom_the_rule_names() {
        assertThat(match("systolic_bp=140", Context.ANY).effect(Context.ANY, true))
                .isEqualTo(new Effect.HoldUntil(Lifter.PHYSICIAN));
        assertThat(match("hours_since_last_dose=71.9", Context.PRE_DOSE).effect(Context.PRE_DOSE, true))
                .isEqualTo(new Effect.HoldUntil(Lifter.TIME));
        assertThat(match("approval_expired=yes", Context.ANY).effect(Context.ANY, true))
                .isEqualTo(new Effect.HoldUntil(Lifter.INVESTIGATOR));
    }

    @Test
    void what_excludes_a_newcomer_stops_a_participant() {
        var match = match("medicine_group=ssri", Context.ANY);
        assertThat(match.effect(Context.SCREENING, false)).isEqualTo(new Effect.NotEligible());
        assertThat(match.effect(Context.ANY, true)).isEqualTo(new Effect.StopForGood());
    }

    @Test
    void an_exclusion_that_a_physician_may_lift_is_a_hold() {
        var match = match("medicine_group=beta_blocker", Context.ANY);
        assertThat(match.rule().id().text()).isEqualTo("MED-X-LIFT");
        assertThat(match.effect(Context.SCREENING, false)).isEqualTo(new Effect.HoldUntil(Lifter.PHYSICIAN));
        assertThat(match.effect(Context.ANY, true)).isEqualTo(new Effect.HoldUntil(Lifter.PHYSICIAN));
    }

    @Test
    void a_stop_is_for_good_or_of_the_whole_study() {
        assertThat(match("systolic_bp=160", Context.ANY).effect(Context.ANY, true))
                .isEqualTo(new Effect.StopForGood());
        assertThat(match("related_sae_count=2", Context.ANY).effect(Context.ANY, true))
                .isEqualTo(new Effect.StopStudy(Lifter.INVESTIGATOR));
    }

    @Test
    void a_call_for_help_is_one_at_every_moment() {
        for (var moment : Context.values()) {
            assertThat(match("confusion=yes", moment).effect(moment, false)).isEqualTo(new Effect.SeekCareNow());
        }
    }

    @Test
    void a_hold_that_nobody_may_lift_cannot_be_made() {
        assertThatThrownBy(() -> new Effect.HoldUntil(Lifter.NOBODY)).hasMessageContaining("nobody");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            systolic_bp=148                              | 148, limit from 140              | limit from 140 mmHg; the nearest value that would not have matched is 139 mmHg
            systolic_bp=139;systolic_bp.baseline=113     | 139 - 113 = 26, limit from 20    | limit from 20 mmHg; the nearest value that would not have matched is 132 mmHg
            body_temperature=37.4;body_temperature.baseline=36.4 | 37.4 - 36.4 = 1.0, limit from 1.0 | limit from 1.0 °C; the nearest value that would not have matched is 37.3 °C
            serum_sodium=131                             | 131, limit below 135             | limit below 135 mmol/L; the nearest value that would not have matched is 135 mmol/L
            qtcf=481                                     | 481, limit above 480             | limit above 480 ms; the nearest value that would not have matched is 480 ms
            who5_percent=60;who5_percent.previous=75     | 60 - 75 = -15, limit up to -10   | limit up to -10 %; the nearest value that would not have matched is 66 %
            doses_in_course=13                           | 13, limit from 12                | limit from 12; the nearest value that would not have matched is 11
            """)
    void the_investigator_is_shown_the_arithmetic_and_the_nearest_silent_value(
            String observations, String arithmetic, String nearest) {
        var explanation = judge.explain(match(observations, Context.PRE_DOSE));
        assertThat(explanation.arithmetic()).isEqualTo(arithmetic);
        assertThat(explanation.nearest()).isEqualTo(nearest);
    }

    @Test
    void an_explanation_prints_the_row_that_was_evaluated() {
        assertThat(judge.explain(match("systolic_bp=139;systolic_bp.baseline=113", Context.ANY))
                        .text())
                .isEqualTo("""
                        BP_A-RISE
                        when change of systolic_bp from baseline >= 20 in any then hold because vitals BP_A: rise >=20 (CTCAE v6 G3 names rise over 20 with over 140) (secondary)
                        measured: upper blood pressure (systolic) 139 mmHg, 26 mmHg more than the 113 mmHg before the first dose
                        139 - 113 = 26, limit from 20
                        limit from 20 mmHg; the nearest value that would not have matched is 132 mmHg
                        source: vitals BP_A: rise >=20 (CTCAE v6 G3 names rise over 20 with over 140)
                        certainty: secondary
                        lifted by: physician""");
    }

    @Test
    void a_yes_has_no_arithmetic() {
        var explanation = judge.explain(match("chest_pain=yes", Context.ANY));
        assertThat(explanation.arithmetic()).isEmpty();
        assertThat(explanation.text()).contains("measured: chest pain").doesNotContain("limit");
    }

    @Test
    void the_nearest_silent_value_is_silent() {
        var match = match("systolic_bp=139;systolic_bp.baseline=113", Context.ANY);
        assertThat(match.rule().id().text()).isEqualTo("BP_A-RISE");
        assertThat(judge("systolic_bp=132;systolic_bp.baseline=113", Context.ANY)
                        .matches())
                .isEmpty();
        assertThat(judge("systolic_bp=133;systolic_bp.baseline=113", Context.ANY)
                        .matches())
                .hasSize(1);
    }

    private Match match(String observations, Context moment) {
        return judge(observations, moment).decisive().orElseThrow();
    }

    private Judgement judge(String observations, Context moment) {
        var read = (ObservationLine.Read) notation.read(observations);
        return judge.judge(read.observations(), moment, Mode.STUDY);
    }
}
