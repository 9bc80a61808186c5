package limen.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import limen.analysis.TrialAnalysis;
import limen.analysis.TrialFindings;
import limen.exchange.TableRead;
import limen.inference.StudentizedRange;
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

/// What one analysis costs, and its dearest part. Run by `bench/jmh.sh FILE.csv`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AnalysisBenchmark {
    @Param("first_week.csv")
    private String file = "";

    private TableRead.Read read;

    /// Reads the table once.
    @Setup
    public void readTable() {
        read = FirstWeek.read(Path.of(file));
    }

    /// Reading and checking the table.
    @Benchmark
    public TableRead.Read reading() {
        return FirstWeek.read(Path.of(file));
    }

    /// All models, curves, indices and findings of every outcome.
    @Benchmark
    public TrialFindings analysis() {
        return TrialAnalysis.of(read.table(), FirstWeek.PLAN, read.quality());
    }

    /// One Tukey-adjusted p-value.
    @Benchmark
    public double studentizedRange() {
        return new StudentizedRange(4, 229).survival(3.6);
    }
}
