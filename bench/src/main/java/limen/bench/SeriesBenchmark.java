package limen.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.inference.series.Series;
import limen.inference.series.SeriesModel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One person's analysis, 60 days each, one after the other from a bank of series. Run by
/// `bench/jmh.sh FILE.csv -p bank=nof1_bank200.csv SeriesBenchmark`.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SeriesBenchmark {
    @Param("nof1_bank200.csv")
    private String bank = "";

    @Param({"STATIONARY", "CONDITIONAL"})
    private Likelihood likelihood = Likelihood.STATIONARY;

    private List<Series> series = List.of();
    private SeriesModel model = SeriesModel.stationary(Priors.zeroToTen());
    private int next;

    /// Reads the bank once.
    @Setup
    public void readBank() {
        series = Bank.read(Path.of(bank));
        model = new SeriesModel(likelihood, Priors.zeroToTen());
    }

    /// Mean, sd and three quantiles of all five coefficients.
    @Benchmark
    public double analysis() {
        next = (next + 1) % series.size();
        return SeriesCalls.coefficients(model, series.get(next));
    }
}
