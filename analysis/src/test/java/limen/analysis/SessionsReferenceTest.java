package limen.analysis;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import limen.inference.Estimate;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// The session table: several rows per person, the random-intercept model. R's answers for all twenty outcomes.
class SessionsReferenceTest {
    private final TrialFindings findings = SharedTrial.findings(SharedTrial.sessions(), Plan.exploratory(true));

    @Test
    void estimates_agree_with_the_exact_optimum() {
        for (var row : SharedTrial.reference("sessions_estimates_exact.csv").rows()) {
            assertEstimate(row, coefficient(row), 1e-9, 9);
        }
    }

    @Test
    void estimates_agree_with_lmer_as_far_as_its_optimiser_goes() {
        for (var row : SharedTrial.reference("sessions_estimates.csv").rows()) {
            assertEstimate(row, coefficient(row), 1e-6, 6);
        }
    }

    @Test
    void the_shared_lmer_rows_agree_within_a_ten_thousandth_of_a_standard_error() {
        for (var row :
                SharedReference.table("reference/statistics/lmer_sessions.csv").rows()) {
            var found = coefficient(row);
            assertNumber(found.value()).as(row + "").isWithin(1e-4, row.number("std_error"), row.number("estimate"));
            assertNumber(found.standardError()).as(row + "").agreesTo(5, row.number("std_error"));
            assertNumber(found.df()).as(row + "").agreesTo(5, row.number("df"));
            assertNumber(found.pValue()).as(row + "").agreesTo(2.5, row.number("p_value"));
        }
    }

    @Test
    void strata_agree_with_emmeans() {
        for (var row : SharedTrial.reference("sessions_strata_exact.csv").rows()) {
            var found = Found.belief(findings, row.text("outcome")).strata().stream()
                    .filter(s -> s.stratum().allocation().code().equals(row.text("allocation"))
                            && s.stratum().guess().code().equals(row.text("guess")))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.n()).isEqualTo(row.integer("n"));
            var se = row.number("std_error");
            assertNumber(found.mean().value()).as(row + "").isWithin(1e-9, se, row.number("mean"));
            assertNumber(found.mean().standardError()).as(row + "").agreesTo(9, se);
            assertNumber(found.mean().interval().lower()).as(row + "").isWithin(1e-8, se, row.number("lower"));
        }
    }

    @Test
    void contrasts_agree_with_emmeans_and_tukey() {
        for (var row : SharedTrial.reference("sessions_contrasts_exact.csv").rows()) {
            var found = Found.planned(findings, row.text("outcome"), row.text("contrast"));
            assertEstimate(row, found.difference(), 1e-9, 9);
            assertNumber(found.pTukey()).as(row + "").isWithin(1, 1e-10, row.number("p_tukey"));
        }
    }

    @Test
    void the_guess_curve_agrees_with_the_mixed_model_s_four_means() {
        for (var row : SharedTrial.reference("sessions_guess_curve_exact.csv").rows()) {
            var step = (int) Math.round(row.number("correct_guess_rate") * 100);
            var found = Found.belief(findings, row.text("outcome"))
                    .curve()
                    .get(step)
                    .difference();
            assertNumber(found.value()).as(row + "").isWithin(1e-9, row.number("std_error"), row.number("estimate"));
            assertNumber(found.standardError()).as(row + "").agreesTo(9, row.number("std_error"));
        }
    }

    @Test
    void blinding_agrees_with_1707_guesses() {
        assertThat(findings.blinding().stream()
                        .filter(b -> b.scope().equals("all") && b.kind() == BlindingIndex.Kind.JAMES)
                        .findFirst()
                        .orElseThrow()
                        .n())
                .isEqualTo(1707);
        BlindingReference.assertAgrees(findings, SharedTrial.reference("blinding_sessions.csv"));
    }

    private Estimate coefficient(Row row) {
        return Found.coefficient(findings, row.text("outcome"), row.text("model"), row.text("term"))
                .estimate();
    }

    private static void assertEstimate(Row row, Estimate found, double standardErrors, double digits) {
        assertNumber(found.value())
                .as(row + "")
                .isWithin(standardErrors, row.number("std_error"), row.number("estimate"));
        assertNumber(found.standardError()).as(row + "").agreesTo(digits, row.number("std_error"));
        assertNumber(found.df()).as(row + "").agreesTo(digits, row.number("df"));
        assertNumber(found.statistic()).as(row + "").isWithin(10 * standardErrors, 1, row.number("statistic"));
    }
}
