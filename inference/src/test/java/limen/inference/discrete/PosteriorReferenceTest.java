package limen.inference.discrete;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import limen.inference.posterior.Marginal;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against long random-walk Metropolis runs that integrate nothing and use other coordinates, and a dense product rule.
class PosteriorReferenceTest {
    /// Our own error: nodes cover a posterior to so many of its standard deviations.
    private static final double OURS = 0.006;

    private static final double OURS_OF_OUTER_QUANTILES = 0.02;

    @ParameterizedTest
    @ValueSource(strings = {"ordinal", "ordinal_previous", "count"})
    void one_person_agrees_with_a_long_random_walk(String name) {
        assertAgrees(name, Priors.forOnePerson());
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"binary", "tolerance"})
    void many_people_agree_with_a_long_random_walk(String name) {
        assertAgrees(name, Priors.forPeople());
    }

    private static void assertAgrees(String name, Priors priors) {
        var posterior = Answers.told(ReferenceRows.model(name).posterior(priors));
        assertThat(posterior.diagnostics().isGood()).isTrue();
        var rows = rows(name);
        assertThat(rows).hasSizeGreaterThan(3);
        for (var row : rows) {
            assertMarginal(posterior.of(ReferenceRows.term(row.text("term"))), row);
        }
    }

    /// Within four Monte Carlo standard errors of theirs, and what ours may add.
    private static void assertMarginal(Marginal ours, Row row) {
        var sd = row.number("sd");
        var summary = ours.summary();
        assertClose(summary.mean(), row, "mean", "mcse_mean", OURS * sd);
        assertClose(summary.sd(), row, "sd", "mcse_sd", OURS * sd);
        assertClose(summary.lower(), row, "q025", "mcse_q025", OURS_OF_OUTER_QUANTILES * sd);
        assertClose(summary.median(), row, "q500", "mcse_q500", OURS_OF_OUTER_QUANTILES * sd);
        assertClose(summary.upper(), row, "q975", "mcse_q975", OURS_OF_OUTER_QUANTILES * sd);
        assertThat(ours.above(0)).as(row.toString()).isCloseTo(row.number("above"), within(0.01));
    }

    private static void assertClose(double ours, Row row, String column, String error, double added) {
        assertThat(ours).as("%s %s", column, row).isCloseTo(row.number(column), within(4 * row.number(error) + added));
    }

    @Tag("slow")
    @Test
    void many_people_agree_with_a_dense_product_rule() {
        var posterior = Answers.told(ReferenceRows.model("binary").posterior(Priors.forPeople(), 16384));
        for (var row : rows("binary_grid")) {
            if (row.text("term").equals("log evidence")) {
                assertThat(posterior.logEvidence()).isCloseTo(row.number("mean"), within(2e-3));
                continue;
            }
            var ours = posterior.of(ReferenceRows.term(row.text("term")));
            assertNumber(ours.mean()).as(row.toString()).isWithin(0.004, row.number("sd"), row.number("mean"));
            assertThat(ours.sd() / row.number("sd")).as(row.toString()).isCloseTo(1, within(0.004));
        }
    }

    private static List<Row> rows(String name) {
        return ReferenceTable.ofResource("/reference/discrete_posterior.csv").rows().stream()
                .filter(row -> row.text("model").equals(name))
                .toList();
    }
}
