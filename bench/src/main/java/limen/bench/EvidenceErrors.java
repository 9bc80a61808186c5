package limen.bench;

import static limen.bench.Bank.number;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import limen.inference.Estimate;
import limen.inference.mixed.MixedFit;
import limen.inference.posterior.Marginal;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.inference.series.Series;
import limen.inference.series.SeriesModel;
import limen.inference.series.SeriesTerm;

/// How far our answers are from programs that share nothing with them: the largest difference, in posterior standard
/// deviations or standard errors.
final class EvidenceErrors {
    private static final List<String> HYPER = List.of("ar1", "sigma", "residual", "sd_intercept", "sd_active", "cor");

    private final EvidenceTables tables;

    EvidenceErrors(EvidenceTables tables) {
        this.tables = tables;
    }

    /// The errors by the name of the analysis.
    Map<String, Double> all() {
        var errors = new LinkedHashMap<String, Double>();
        errors.put("series_stationary", stationary());
        errors.put("series_conditional", conditional());
        var hierarchical = hierarchical();
        errors.put("hierarchical", hierarchical[0]);
        errors.put("hierarchical_hyper", hierarchical[1]);
        errors.put("reml_series", precise());
        errors.put("reml_series_bank", bank());
        errors.put(
                "reml_serial_lines", lines(EvidenceCalls.fit(EvidenceCalls.SERIAL_LINES, tables.studyRows()), "ar1"));
        errors.put("reml_lines", lines(EvidenceCalls.fit(EvidenceCalls.LINES, tables.studyRows()), "none"));
        errors.put("ordinal", likelihood("ordinal", EvidenceCalls.determined(tables.steps())::estimate));
        errors.put("binary", likelihood("binary", EvidenceCalls.determined(tables.yesOrNo())::estimate));
        return errors;
    }

    /// Against whole covariance matrices on a finer grid: every variable of every series there.
    private double stationary() {
        var days = Bank.rows(tables.own().resolve("dense_series.csv"));
        var model = SeriesModel.stationary(Priors.zeroToTen());
        var worst = 0.0;
        for (var row : Bank.rows(tables.own().resolve("dense.csv"))) {
            var variable = row.getOrDefault("variable", "");
            if (!row.getOrDefault("likelihood", "").equals("stationary") || variable.equals("log_evidence")) {
                continue;
            }
            var mine = days.stream()
                    .filter(day -> day.getOrDefault("series", "").equals(row.get("series")))
                    .toList();
            var series = Series.derived(Bank.column(mine, "day"), Bank.column(mine, "active"), Bank.column(mine, "y"));
            var posterior = SeriesCalls.posterior(model, series);
            var ours = switch (variable) {
                case "ar1" -> posterior.autocorrelation();
                case "sigma" -> posterior.sigma();
                default -> posterior.of(term(variable));
            };
            worst = Math.max(worst, difference(ours, row, "", "lower", "median", "upper"));
        }
        return worst;
    }

    private static SeriesTerm term(String code) {
        return Arrays.stream(SeriesTerm.values())
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /// Effect, autocorrelation and innovation of all series of the bank against a fine grid.
    private double conditional() {
        var bank = tables.bank();
        var exact = Bank.rows(tables.shared().resolve("exact_bank200_cond.csv"));
        var model = new SeriesModel(Likelihood.CONDITIONAL, Priors.zeroToTen());
        var worst = 0.0;
        for (var set = 0; set < bank.size(); set++) {
            var posterior = SeriesCalls.posterior(model, bank.get(set));
            worst = Math.max(
                    worst, difference(posterior.active(), exact.get(set), "b_active_", "q2.5", "q50", "q97.5"));
            worst = Math.max(worst, difference(posterior.autocorrelation(), exact.get(set), "ar_"));
            worst = Math.max(worst, difference(posterior.sigma(), exact.get(set), "sigma_"));
        }
        return worst;
    }

    /// Coefficients and people's effects, and the hyper-parameters, against dense matrices and 2^15 nodes.
    private double[] hierarchical() {
        var found = EvidenceCalls.posterior(tables.study());
        var exact = Bank.rows(tables.own().resolve("hierarchical_multi.csv"));
        var worst = new double[2];
        for (var ours : found.rows()) {
            var row = exact.stream()
                    .filter(one -> one.getOrDefault("variable", "").equals(ours.name()))
                    .findFirst()
                    .orElseThrow();
            var kind = HYPER.contains(ours.name()) ? 1 : 0;
            worst[kind] = Math.max(worst[kind], difference(ours.marginal(), row, "", "lower", "median", "upper"));
        }
        return worst;
    }

    /// Against Newton's method on the restricted score, to eleven digits.
    private double precise() {
        var fit = EvidenceCalls.fit(EvidenceCalls.SERIES, tables.oneSeries());
        var rows = Bank.rows(tables.shared().resolve("reml_highprecision.csv")).stream()
                .filter(row -> row.getOrDefault("case", "").equals("nof1_gls_AR1_REML"))
                .filter(row -> row.getOrDefault("parameter", "").startsWith("b_"))
                .toList();
        return coefficients(fit, rows, "value");
    }

    /// The effect of all series of the bank against `gls`.
    private double bank() {
        var bank = tables.bankRows();
        var theirs = Bank.rows(tables.shared().resolve("nof1_bank200_gls_reml.csv"));
        var worst = 0.0;
        for (var set = 0; set < bank.size(); set++) {
            var ours = EvidenceCalls.fit(EvidenceCalls.SERIES, bank.get(set)).coefficient(1);
            worst = Math.max(
                    worst, difference(ours, number(theirs.get(set), "b_active"), number(theirs.get(set), "se_active")));
        }
        return worst;
    }

    /// Against `lme` with tightened settings.
    private double lines(MixedFit fit, String serial) {
        var rows = Bank.rows(tables.own().resolve("mixed_multi.csv")).stream()
                .filter(row -> row.getOrDefault("serial", "").equals(serial))
                .filter(row -> row.getOrDefault("likelihood", "").equals("REML"))
                .filter(row -> !row.getOrDefault("se", "").equals("NA"))
                .toList();
        return coefficients(fit, rows, "value");
    }

    private static double coefficients(MixedFit fit, List<Map<String, String>> rows, String column) {
        var worst = 0.0;
        for (var term = 0; term < rows.size(); term++) {
            worst = Math.max(
                    worst,
                    difference(fit.coefficient(term), number(rows.get(term), column), number(rows.get(term), "se")));
        }
        return worst;
    }

    /// Every estimate with a standard error against `polr` or `glmer` with tightened settings.
    private double likelihood(String model, Function<String, Estimate> ours) {
        var worst = 0.0;
        for (var row : Bank.rows(tables.own().resolve("discrete_likelihood.csv"))) {
            if (row.getOrDefault("model", "").equals(model) && !Double.isNaN(number(row, "se"))) {
                var name = row.getOrDefault("term", "");
                var estimate = ours.apply(name.equals("(Intercept)") ? "intercept" : name);
                worst = Math.max(worst, difference(estimate, number(row, "estimate"), number(row, "se")));
            }
        }
        return worst;
    }

    private static double difference(Estimate ours, double value, double standardError) {
        return Math.max(Math.abs(ours.value() - value), Math.abs(ours.standardError() - standardError)) / standardError;
    }

    /// @param quantiles the columns of 2.5 %, 50 % and 97.5 %, or none
    private static double difference(Marginal ours, Map<String, String> row, String prefix, String... quantiles) {
        var unit = number(row, prefix + "sd");
        var worst = Math.max(Math.abs(ours.mean() - number(row, prefix + "mean")), Math.abs(ours.sd() - unit));
        for (var i = 0; i < quantiles.length; i++) {
            var at = i == 0 ? 0.025 : i == 1 ? 0.5 : 0.975;
            worst = Math.max(worst, Math.abs(ours.quantile(at) - number(row, quantiles[i])));
        }
        return worst / unit;
    }
}
