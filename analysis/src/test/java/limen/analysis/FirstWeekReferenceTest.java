package limen.analysis;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// The first-week table: one row per person and outcome, least squares. R's answers for all twenty outcomes.
class FirstWeekReferenceTest {
    private static final Plan PANAS_FIRST =
            new Plan(true, "PANAS", Set.of(), Set.of(), Set.of(), SmallestEffect.byConvention());
    private final TrialFindings findings = SharedTrial.findings(SharedTrial.firstWeek(), PANAS_FIRST);

    @Test
    void estimates_agree_with_lm() {
        for (var row : SharedTrial.reference("first_week_estimates.csv").rows()) {
            var found = Found.coefficient(findings, row.text("outcome"), row.text("model"), row.text("term"));
            var estimate = found.estimate();
            assertNumber(estimate.value())
                    .as(row + "")
                    .isWithin(1e-11, row.number("std_error"), row.number("estimate"));
            assertNumber(estimate.standardError()).as(row + "").agreesTo(11, row.number("std_error"));
            assertThat(estimate.df()).isEqualTo(row.number("df"));
            assertNumber(estimate.statistic()).as(row + "").isWithin(1e-11, 1, row.number("statistic"));
            assertNumber(estimate.pValue()).as(row + "").agreesTo(9.5, row.number("p_value"));
            assertThat(found.n()).isEqualTo(row.integer("n"));
        }
    }

    @Test
    void strata_agree_with_emmeans() {
        for (var row : SharedTrial.reference("first_week_strata.csv").rows()) {
            var found = Found.belief(findings, row.text("outcome")).strata().stream()
                    .filter(s -> s.stratum().allocation().code().equals(row.text("allocation"))
                            && s.stratum().guess().code().equals(row.text("guess")))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.n()).isEqualTo(row.integer("n"));
            var se = row.number("std_error");
            assertNumber(found.mean().value()).as(row + "").isWithin(1e-11, se, row.number("mean"));
            assertNumber(found.mean().standardError()).as(row + "").agreesTo(11, se);
            assertNumber(found.mean().interval().lower()).as(row + "").isWithin(1e-10, se, row.number("lower"));
            assertNumber(found.mean().interval().upper()).as(row + "").isWithin(1e-10, se, row.number("upper"));
        }
    }

    @Test
    void contrasts_agree_with_emmeans_and_ptukey() {
        for (var row : SharedTrial.reference("first_week_contrasts.csv").rows()) {
            var found = Found.planned(findings, row.text("outcome"), row.text("contrast"));
            var se = row.number("std_error");
            assertNumber(found.difference().value()).as(row + "").isWithin(1e-11, se, row.number("estimate"));
            assertNumber(found.difference().standardError()).as(row + "").agreesTo(11, se);
            assertNumber(found.difference().pValue()).as(row + "").agreesTo(9.5, row.number("p_value"));
            // ptukey itself is good to about 1e-10 (see the studentized range's own reference table).
            assertNumber(found.pTukey()).as(row + "").isWithin(1, 2e-9, row.number("p_tukey"));
        }
    }

    @Test
    void the_published_recomputation_agrees() {
        for (var row : SharedReference.table("reference/statistics/sbmd_all_strata_contrast_recomputed.csv")
                .rows()) {
            var code = row.text("contrast")
                    .replace("PLPL", "PP")
                    .replace("PLAC", "PA")
                    .replace("ACPL", "AP")
                    .replace("ACAC", "AA")
                    .replace("vs", "-");
            var found = Found.planned(findings, row.text("scale"), code);
            assertNumber(found.difference().value()).as(row + "").isWithin(1e-10, row.number("se"), row.number("est"));
            assertNumber(found.pTukey()).as(row + "").isWithin(1, 1e-10, row.number("p_adj"));
        }
    }

    @Test
    void the_guess_curve_agrees_with_the_closed_form() {
        for (var row : SharedTrial.reference("first_week_guess_curve.csv").rows()) {
            var step = (int) Math.round(row.number("correct_guess_rate") * 100);
            var found = Found.belief(findings, row.text("outcome")).curve().get(step);
            assertThat(found.correctGuessRate()).isEqualTo(step / 100.0);
            var se = row.number("std_error");
            assertNumber(found.difference().value()).as(row + "").isWithin(1e-11, se, row.number("estimate"));
            assertNumber(found.difference().standardError()).as(row + "").agreesTo(11, se);
        }
    }

    @Test
    void the_shared_guess_curve_agrees() {
        for (var row : SharedReference.table("reference/statistics/guess_curve_first_week.csv")
                .rows()) {
            var rate = row.number("correct_guess_rate");
            if (Math.abs(rate * 100 - Math.rint(rate * 100)) < 1e-9) {
                var found = Found.belief(findings, row.text("outcome"))
                        .curve()
                        .get((int) Math.rint(rate * 100))
                        .difference();
                assertNumber(found.value()).as(row + "").isWithin(1e-11, found.standardError(), row.number("estimate"));
                assertNumber(found.standardError()).as(row + "").agreesTo(11, row.number("std_error"));
            }
        }
    }

    @Test
    void hedges_g_and_the_observed_rate_agree() {
        for (var row : SharedTrial.reference("first_week_hedges_g.csv").rows()) {
            var outcome = row.text("outcome");
            var capsule = Found.capsule(findings, outcome);
            assertNumber(capsule.hedgesG().value()).as(row + "").isWithin(1e-11, 1, row.number("hedges_g"));
            assertNumber(capsule.residualSd()).as(row + "").agreesTo(11, row.number("pooled_sd"));
            assertNumber(Found.belief(findings, outcome).observedRate())
                    .as(row + "")
                    .agreesTo(14, row.number("correct_guess_rate"));
        }
    }

    @Test
    void holm_agrees_with_p_adjust() {
        var intensityChecked = SharedTrial.findings(
                SharedTrial.firstWeek(),
                new Plan(true, "PANAS", Set.of(), Set.of(), Set.of("intensity"), SmallestEffect.byConvention()));
        for (var row : SharedTrial.reference("first_week_holm.csv").rows()) {
            var outcome = row.text("outcome");
            var found = Found.coefficient(findings, outcome, row.text("model"), row.text("term"));
            assertNumber(found.pHolm()).as(row + "").agreesTo(9.5, row.number("p_holm"));
            var checked = Found.coefficient(intensityChecked, outcome, row.text("model"), row.text("term"));
            assertNumber(checked.pHolm()).as(row + "").agreesTo(9.5, row.number("p_holm_intensity_is_check"));
        }
    }

    @Test
    void the_primary_outcome_is_a_family_of_its_own() {
        var primary = Found.coefficient(findings, "PANAS", "without_guess", "active");
        assertThat(primary.pHolm()).isEqualTo(primary.estimate().pValue());
    }

    @Test
    void a_guess_is_counted_once_per_participant_and_session() {
        assertThat(findings.blinding().stream()
                        .filter(b -> b.scope().equals("all") && b.kind() == BlindingIndex.Kind.JAMES)
                        .findFirst()
                        .orElseThrow()
                        .n())
                .isEqualTo(462);
        BlindingReference.assertAgrees(findings, SharedTrial.reference("blinding_first_week.csv"));
    }

    @Test
    void belief_explains_the_mood_scale_of_the_first_week() {
        assertThat(Found.outcome(findings, "PANAS").finding().kind()).isEqualTo(Finding.Kind.BELIEF_EXPLAINS);
    }
}
