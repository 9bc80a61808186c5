package limen.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import limen.evidence.Context;
import limen.evidence.Mode;
import limen.evidence.ObservationTable;
import limen.evidence.Rules;
import limen.evidence.Verdict;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final Judge judge = new Judge(Rules.reviewed(), ObservationTable.reviewed());

    @Test
    void nothing_observed_is_held_by_nothing() {
        var judgement = judge(Observations.none(), Context.PRE_DOSE);
        assertThat(judgement.verdict()).isEqualTo(Verdict.NONE);
        assertThat(judgement.unanswered()).isEmpty();
        assertThat(judgement.sentence(Mode.STUDY)).isEqualTo("No rule holds this.");
    }

    @Test
    void the_strictest_decides_and_all_others_are_named() {
        var judgement = judge(Observations.none().with("systolic_bp", Value.of(182)), Context.POST_DOSE);
        assertThat(ids(judgement)).containsExactly("BP_E", "BP_S", "BP_A");
        assertThat(judgement.decisive()).map(match -> match.rule().id().text()).contains("BP_E");
        assertThat(judgement.sentence(Mode.STUDY))
                .startsWith(
                        "Medical help now by rule BP_E: upper blood pressure (systolic) 182 mmHg; limit from 180 mmHg;"
                                + " the nearest value that would not have matched is 179 mmHg. ")
                .contains("call the emergency number now", "AHA 180/120", "(certainty: secondary)")
                .contains(" Also matched: BP_S, BP_A.");
        assertThat(judgement.sentence(Mode.PERSONAL))
                .startsWith("Medical help now by rule BP_E: upper blood pressure (systolic) 182 mmHg. ");
    }

    @Test
    void a_rise_without_a_baseline_is_not_answered() {
        var judgement = judge(Observations.none().with("systolic_bp", Value.of(130)), Context.ANY);
        assertThat(judgement.verdict()).isEqualTo(Verdict.NONE);
        assertThat(judgement.unanswered()).singleElement().satisfies(gap -> {
            assertThat(gap.rule().id().text()).isEqualTo("BP_A-RISE");
            assertThat(gap.missing()).isEqualTo("upper blood pressure (systolic) before the first dose");
        });
        assertThat(judgement.sentence(Mode.STUDY))
                .isEqualTo("No rule holds this. Not answered: BP_A-RISE needs"
                        + " upper blood pressure (systolic) before the first dose.");
    }

    @Test
    void a_change_without_the_last_value_is_not_answered() {
        var judgement = judge(Observations.none().with("gad7_total", Value.of(6)), Context.ANY);
        assertThat(judgement.unanswered())
                .extracting(Unanswered::missing)
                .containsExactly("anxiety score (GAD-7) last time");
    }

    @Test
    void a_trait_that_nobody_asked_for_is_not_answered_where_it_decides() {
        var long455 =
                Observations.none().with("qtcf", Observed.of(Value.of(455)).withBaseline(Value.of(450)));
        assertThat(judge(long455, Context.SCREENING).unanswered())
                .extracting(gap -> gap.rule().id().text())
                .containsExactly("QT-M");
        assertThat(judge(long455.with("sex", Value.of("female")), Context.SCREENING)
                        .unanswered())
                .isEmpty();
    }

    @Test
    void a_temperature_that_nobody_took_is_not_answered_where_it_decides() {
        var stiff = Observations.none().yes("hypertonia");
        assertThat(judge(stiff, Context.ANY).unanswered()).isEmpty();
        assertThat(judge(stiff.yes("ocular_clonus"), Context.ANY).unanswered())
                .extracting(Unanswered::missing)
                .containsExactly("body temperature");
    }

    @Test
    void one_reading_does_not_say_how_long() {
        var once = judge(Observations.none().with("diastolic_bp", Value.of(112)), Context.POST_DOSE);
        assertThat(once.verdict()).isEqualTo(Verdict.STOP);
        assertThat(once.unanswered()).extracting(gap -> gap.rule().id().text()).containsExactly("DBP_E-1H");
        assertThat(once.unanswered().getFirst().missing()).contains("60 min", "0 min");
    }

    @Test
    void what_has_held_in_every_reading_for_an_hour_is_sustained() {
        assertThat(ids(judge(pressures(112, after(30, 110), after(61, 115)), Context.POST_DOSE)))
                .contains("DBP_E-1H");
    }

    @Test
    void one_reading_in_between_breaks_it() {
        var judgement = judge(pressures(112, after(30, 109), after(61, 115)), Context.POST_DOSE);
        assertThat(ids(judgement)).doesNotContain("DBP_E-1H");
        assertThat(judgement.unanswered())
                .extracting(gap -> gap.rule().id().text())
                .doesNotContain("DBP_E-1H");
    }

    @Test
    void a_lower_reading_before_the_hour_breaks_nothing() {
        assertThat(ids(judge(pressures(112, after(60, 110), after(90, 80)), Context.POST_DOSE)))
                .contains("DBP_E-1H");
    }

    @Test
    void readings_of_less_than_an_hour_leave_it_open() {
        assertThat(judge(pressures(112, after(59, 112)), Context.POST_DOSE).unanswered())
                .extracting(gap -> gap.rule().id().text())
                .containsExactly("DBP_E-1H");
    }

    @Test
    void a_number_that_does_not_matter_need_not_be_measured() {
        var chestPain = Observations.none().yes("chest_pain");
        var judgement = judge(chestPain, Context.ANY);
        assertThat(ids(judgement)).containsExactly("BP_E-SYM", "CHEST");
        assertThat(judgement.matches().getFirst().measured()).isEqualTo("chest pain");
        assertThat(judgement.matches().getFirst().nearest()).isNull();
    }

    @Test
    void any_of_several_values_is_enough_and_the_worst_is_shown() {
        var two = Observations.none()
                .with("systolic_bp", Value.of(128))
                .with("systolic_bp", Value.of(144))
                .with("systolic_bp", Value.of(151));
        var match = judge(two, Context.ANY).decisive().orElseThrow();
        assertThat(match.rule().id().text()).isEqualTo("BP_A");
        assertThat(match.observed().now()).isEqualTo(Value.of(151));
        assertThat(match.measured())
                .isEqualTo("upper blood pressure (systolic) 151 mmHg and upper blood pressure (systolic) 144 mmHg");
    }

    @Test
    void two_medicines_are_both_named() {
        var two =
                Observations.none().with("medicine_group", Value.of("tca")).with("medicine_group", Value.of("lithium"));
        assertThat(judge(two, Context.ANY).decisive().orElseThrow().measured())
                .contains("lithium")
                .contains("tca");
    }

    @Test
    void a_word_where_a_number_belongs_is_not_taken_for_an_answer() {
        var judgement = judge(Observations.none().with("age", Value.of("old")), Context.SCREENING);
        assertThat(judgement.unanswered())
                .extracting(gap -> gap.rule().id().text())
                .containsExactly("AGE", "AGE-UP");
    }

    @Test
    void a_moment_of_no_kind_meets_only_rules_for_every_moment() {
        var warm = Observations.none()
                .with("body_temperature", Observed.of(Value.of(38.2)).withBaseline(Value.of(38.0)));
        assertThat(ids(judge(warm, Context.ANY))).isEmpty();
        assertThat(ids(judge(warm, Context.PRE_DOSE))).containsExactly("T_A-PRE");
        assertThat(ids(judge(warm, Context.POST_DOSE))).containsExactly("T_S");
    }

    @Test
    void a_person_alone_is_asked_by_other_rules_and_in_other_words() {
        var scored =
                Observations.none().with("pcl5_total", Observed.of(Value.of(33)).withPrevious(Value.of(33)));
        assertThat(ids(judge.judge(scored, Context.SCREENING, Mode.STUDY))).containsExactly("PTSD");
        assertThat(ids(judge.judge(scored, Context.SCREENING, Mode.PERSONAL))).containsExactly("PTSD-P");
    }

    @Test
    void both_judgements_in_one_name_everything_once() {
        var high = judge(Observations.none().with("systolic_bp", Value.of(145)), Context.ANY);
        var ill = judge(Observations.none().yes("confusion"), Context.ANY);
        assertThat(ids(high.and(ill))).containsExactly("CONFUSION", "BP_A");
        assertThat(high.and(high)).isEqualTo(high);
    }

    private Judgement judge(Observations observations, Context moment) {
        return judge.judge(observations, moment, Mode.STUDY);
    }

    private static List<String> ids(Judgement judgement) {
        return judgement.matches().stream()
                .map(match -> match.rule().id().text())
                .toList();
    }

    private static Observations pressures(double now, Earlier... earlier) {
        return Observations.none()
                .with("diastolic_bp", Observed.of(Value.of(now)).withEarlier(List.of(earlier)));
    }

    private static Earlier after(int minutes, double value) {
        return new Earlier(Duration.ofMinutes(minutes), Value.of(value));
    }
}
