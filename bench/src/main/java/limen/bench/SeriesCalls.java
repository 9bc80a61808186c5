package limen.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.inference.series.Series;
import limen.inference.series.SeriesAnswer;
import limen.inference.series.SeriesModel;
import limen.inference.series.SeriesPosterior;

/// Analyses a bank of series again and again in one thread and prints how many in a second of CPU time, after it has
/// printed how far the answers are from the fine grid of the reference.
public final class SeriesCalls {
    private static final int ROUNDS = 10;
    private static final int CALLS = 5_000;

    private SeriesCalls() {}

    /// Called with `nof1_bank200.csv` and `exact_bank200_cond.csv`.
    public static void main(String[] arguments) {
        var bank = Bank.read(Path.of(arguments[0]));
        printAccuracy(bank, Bank.rows(Path.of(arguments[1])));
        for (var likelihood : Likelihood.values()) {
            printSpeed(bank, new SeriesModel(likelihood, Priors.zeroToTen()));
        }
    }

    private static void printAccuracy(List<Series> bank, List<Map<String, String>> exact) {
        var model = new SeriesModel(Likelihood.CONDITIONAL, Priors.zeroToTen());
        var mean = 0.0;
        var sd = 0.0;
        var quantile = 0.0;
        for (var set = 0; set < bank.size(); set++) {
            var row = exact.get(set);
            var ours = posterior(model, bank.get(set)).active().summary();
            var unit = Double.parseDouble(row.get("b_active_sd"));
            mean = Math.max(mean, Math.abs(ours.mean() - Double.parseDouble(row.get("b_active_mean"))) / unit);
            sd = Math.max(sd, Math.abs(ours.sd() / unit - 1));
            quantile = Math.max(quantile, Math.abs(ours.lower() - Double.parseDouble(row.get("q2.5"))) / unit);
            quantile = Math.max(quantile, Math.abs(ours.upper() - Double.parseDouble(row.get("q97.5"))) / unit);
        }
        System.out.printf(
                "effect of %d series, largest difference to the fine grid in sd: mean %.1e, sd %.1e, 95 %% ends %.1e%n",
                bank.size(), mean, sd, quantile);
    }

    private static void printSpeed(List<Series> bank, SeriesModel model) {
        var threads = ManagementFactory.getThreadMXBean();
        var checksum = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var start = threads.getCurrentThreadCpuTime();
            for (var call = 0; call < CALLS; call++) {
                checksum += coefficients(model, bank.get(call % bank.size()));
            }
            var seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf("%s: %.0f analyses per CPU-second%n", model.likelihood(), CALLS / seconds);
        }
        if (Double.isNaN(checksum)) {
            throw new IllegalStateException("an analysis has no number");
        }
    }

    /// Mean, sd and three quantiles of all coefficients, added up so that none is left out.
    static double coefficients(SeriesModel model, Series series) {
        var posterior = posterior(model, series);
        var sum = posterior.logEvidence();
        for (var term : posterior.terms()) {
            var summary = posterior.of(term).summary();
            sum += summary.mean() + summary.sd() + summary.lower() + summary.median() + summary.upper();
        }
        return sum;
    }

    static SeriesPosterior posterior(SeriesModel model, Series series) {
        return switch (model.posterior(series)) {
            case SeriesPosterior posterior -> posterior;
            case SeriesAnswer.Refused refused ->
                throw new IllegalArgumentException("a series of the bank is not analysed: " + refused);
        };
    }
}
