package limen.inference.series;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import limen.inference.posterior.Marginal;
import limen.testkit.ReferenceTable;
import org.junit.jupiter.api.Test;

/// Against `dense.py`, which knows no whitening: it writes down the whole covariance of the values and integrates over
/// a finer grid of another kind. Synthetic series; `dense_series.csv` holds them.
class DenseReferenceTest {
    private static Series series(String name) {
        var rows = ReferenceTable.ofResource("/reference/dense_series.csv").rows().stream()
                .filter(row -> row.text("series").equals(name))
                .toList();
        return Series.derived(
                rows.stream().mapToDouble(row -> row.number("day")).toArray(),
                rows.stream().mapToDouble(row -> row.number("active")).toArray(),
                rows.stream().mapToDouble(row -> row.number("y")).toArray());
    }

    @Test
    void whole_missing_and_broken_days_agree_with_the_dense_covariance() {
        for (var row : ReferenceTable.ofResource("/reference/dense.csv").rows()) {
            var model = new SeriesModel(
                    row.text("likelihood").equals("stationary") ? Likelihood.STATIONARY : Likelihood.CONDITIONAL,
                    Priors.zeroToTen());
            var posterior = SharedSeries.posterior(model, series(row.text("series")));
            if (row.text("variable").equals("log_evidence")) {
                assertThat(posterior.logEvidence()).as(row.place()).isCloseTo(row.number("mean"), within(1e-5));
            } else {
                assertSame(row, marginal(posterior, row.text("variable")));
            }
        }
    }

    private static Marginal marginal(SeriesPosterior posterior, String name) {
        return switch (name) {
            case "ar1" -> posterior.autocorrelation();
            case "sigma" -> posterior.sigma();
            default ->
                posterior.of(Arrays.stream(SeriesTerm.values())
                        .filter(term -> term.code().equals(name))
                        .findFirst()
                        .orElseThrow());
        };
    }

    private static void assertSame(ReferenceTable.Row row, Marginal ours) {
        var sd = row.number("sd");
        assertNumber(ours.mean()).as("mean, %s", row).isWithin(1e-4, sd, row.number("mean"));
        assertNumber(ours.sd()).as("sd, %s", row).isWithin(1e-4, sd, sd);
        assertNumber(ours.quantile(0.025)).as("2.5 %%, %s", row).isWithin(2e-4, sd, row.number("lower"));
        assertNumber(ours.quantile(0.5)).as("50 %%, %s", row).isWithin(2e-4, sd, row.number("median"));
        assertNumber(ours.quantile(0.975)).as("97.5 %%, %s", row).isWithin(2e-4, sd, row.number("upper"));
    }
}
