package limen.inference.series;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import limen.inference.posterior.Marginal;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

/// Against posteriors that other programs found for the same series.
class SeriesReferenceTest {
    private static final SeriesModel CONDITIONAL = new SeriesModel(Likelihood.CONDITIONAL, Priors.zeroToTen());

    /// The reference left the normalising constant of phi's prior out and took 1/2 for it: log(2 sqrt(2 pi) 0.5 ...).
    /// Ours has the constants of all priors, which `dense.py` confirms.
    private static final double MISSING_CONSTANT = Math.log(2 / (Math.sqrt(2 * Math.PI) * 0.5 * 0.9544997361036416));

    private static Map<String, Marginal> marginals(SeriesPosterior posterior) {
        var named = posterior.terms().stream()
                .collect(Collectors.toMap(
                        term -> term == SeriesTerm.INTERCEPT ? "b_Intercept" : "b_" + term.code(),
                        term -> (Marginal) posterior.of(term)));
        named.put("ar[1]", posterior.autocorrelation());
        named.put("sigma", posterior.sigma());
        return named;
    }

    @Test
    void sixty_days_agree_with_the_fine_grid_to_a_ten_thousandth_of_an_sd() {
        var posterior = SharedSeries.posterior(CONDITIONAL, SharedSeries.table("nof1_60d.csv"));
        var marginals = marginals(posterior);
        for (var row : SharedReference.table("reference/statistics/exact_nof1_cond.csv")
                .rows()) {
            if (row.text("variable").equals("log_evidence")) {
                assertThat(posterior.logEvidence()).isCloseTo(row.number("mean") + MISSING_CONSTANT, within(1e-5));
                continue;
            }
            var ours = Objects.requireNonNull(marginals.remove(row.text("variable")), row.place());
            var sd = row.number("sd");
            assertNumber(ours.mean()).as(row.place()).isWithin(1e-4, sd, row.number("mean"));
            assertNumber(ours.sd()).as(row.place()).isWithin(1e-4, sd, sd);
            // The reference reads quantiles of phi and sigma off its grid, to some 0.002 sd; see dense.csv for those.
            var grid = row.text("variable").startsWith("b_") ? 1e-4 : 3e-3;
            assertNumber(ours.quantile(0.025)).as(row.place()).isWithin(grid, sd, row.number("q2.5"));
            assertNumber(ours.quantile(0.5)).as(row.place()).isWithin(grid, sd, row.number("q50"));
            assertNumber(ours.quantile(0.975)).as(row.place()).isWithin(grid, sd, row.number("q97.5"));
        }
        assertThat(marginals).isEmpty();
    }

    @Test
    void the_bank_of_series_agrees_with_the_fine_grid_to_a_ten_thousandth_of_an_sd() {
        var rows = SharedReference.table("reference/statistics/nof1_bank200.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.integer("set")));
        for (var row : SharedReference.table("reference/statistics/exact_bank200_cond.csv")
                .rows()) {
            var posterior = SharedSeries.posterior(
                    CONDITIONAL, SharedSeries.ofRows(Objects.requireNonNull(rows.get(row.integer("set")))));
            var sd = row.number("b_active_sd");
            var active = posterior.active();
            assertNumber(active.mean()).as(row.place()).isWithin(1e-4, sd, row.number("b_active_mean"));
            assertNumber(active.sd()).as(row.place()).isWithin(1e-4, sd, sd);
            assertNumber(active.quantile(0.025)).as(row.place()).isWithin(1e-4, sd, row.number("q2.5"));
            assertNumber(active.quantile(0.5)).as(row.place()).isWithin(1e-4, sd, row.number("q50"));
            assertNumber(active.quantile(0.975)).as(row.place()).isWithin(1e-4, sd, row.number("q97.5"));
            assertMoments(row, "ar", posterior.autocorrelation());
            assertMoments(row, "sigma", posterior.sigma());
            assertThat(posterior.logEvidence()).isCloseTo(row.number("log_evidence") + MISSING_CONSTANT, within(1e-5));
        }
    }

    private static void assertMoments(ReferenceTable.Row row, String name, Marginal ours) {
        var sd = row.number(name + "_sd");
        assertNumber(ours.mean()).as(row.place()).isWithin(1e-4, sd, row.number(name + "_mean"));
        assertNumber(ours.sd()).as(row.place()).isWithin(1e-4, sd, sd);
    }

    @Test
    void forty_thousand_draws_of_brms_agree_within_four_of_their_errors() {
        var marginals = marginals(SharedSeries.posterior(CONDITIONAL, SharedSeries.table("nof1_60d.csv")));
        for (var row : SharedReference.table("reference/statistics/brms_nof1_cond_4x10000.csv")
                .rows()) {
            var ours = Objects.requireNonNull(marginals.remove(row.text("variable")), row.place());
            assertNumber(ours.mean()).as(row.place()).isWithin(4, row.number("mcse_mean"), row.number("mean"));
            assertNumber(ours.sd()).as(row.place()).isWithin(4, row.number("mcse_sd"), row.number("sd"));
            assertNumber(ours.quantile(0.025)).as(row.place()).isWithin(4, row.number("mcse_q2.5"), row.number("2.5%"));
            assertNumber(ours.quantile(0.975))
                    .as(row.place())
                    .isWithin(4, row.number("mcse_q97.5"), row.number("97.5%"));
        }
        assertThat(marginals).isEmpty();
    }

    @Test
    void the_stationary_model_is_another_one_and_shows_it() {
        var series = SharedSeries.table("nof1_60d.csv");
        var stationary = SharedSeries.posterior(SeriesModel.stationary(Priors.zeroToTen()), series);
        var reference = SharedReference.table("reference/statistics/exact_nof1_cond.csv")
                .rows()
                .getFirst();

        var apart = Math.abs(stationary.of(SeriesTerm.INTERCEPT).mean() - reference.number("mean"));
        assertThat(apart / reference.number("sd")).isGreaterThan(0.05);
    }
}
