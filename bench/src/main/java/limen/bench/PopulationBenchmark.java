package limen.bench;

import java.util.concurrent.TimeUnit;
import limen.pharmacology.Bands;
import limen.pharmacology.Course;
import limen.pharmacology.Extent;
import limen.pharmacology.Parameters;
import limen.pharmacology.Regimen;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.Dose;
import limen.quantity.Salt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a virtual person costs `limen pk` on one core: 30 days of 15 mg every 72 h by Limen-PK1, eight variables at
/// every quarter of an hour, counted into bands. Run by `bench/jmh.sh FILE.csv PopulationBenchmark`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 10)
@Measurement(iterations = 5, time = 10)
public class PopulationBenchmark {
    private static final int PEOPLE = 1024;
    private static final Regimen REGIMEN = new Regimen.Every(new Dose(15, Salt.HYDROCHLORIDE), 72, new Extent.Weeks(4));
    private static final double[] HOURS = Course.grid(REGIMEN.end(), 0.25);

    private final VirtualPopulation population = VirtualPopulation.mixed(PEOPLE, 1, Parameters.reviewed());

    /// People a second.
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public Bands people() {
        var all = population.batch(0, REGIMEN, HOURS);
        for (int batch = 1; batch < population.batches(); batch++) {
            all.add(population.batch(batch, REGIMEN, HOURS));
        }
        return all;
    }
}
