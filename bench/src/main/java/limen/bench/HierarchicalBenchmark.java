package limen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.HierarchicalModel;
import limen.inference.hierarchy.HierarchicalPosterior;
import limen.inference.hierarchy.HierarchicalResult;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudyPriors;
import limen.inference.hierarchy.StudySeries;
import limen.inference.series.Likelihood;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one hierarchical analysis of 50 people and 28 days costs. The error against 8 times as many nodes is printed
/// before the times: a speed counts only beside it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class HierarchicalBenchmark {
    private static final int PEOPLE = 50;
    private static final int DAYS = 28;
    private static final int EXACT = 1 << 13;

    private static final HierarchicalModel MODEL = HierarchicalModel.ofRange(0, 10);

    private StudySeries study = new StudySeries(List.of());

    /// Simulates the study, and compares.
    @Setup
    public void simulate() {
        var random = new SplittableRandom(1);
        var people = new ArrayList<PersonSeries>();
        for (var person = 0; person < PEOPLE; person++) {
            var level = 5 + random.nextGaussian();
            var effect = 0.3 + 0.5 * random.nextGaussian();
            var error = random.nextGaussian();
            var days = new ArrayList<DayScore>();
            for (var day = 1; day <= DAYS; day++) {
                var active = ((day - 1) / 7 + person) % 2 == 0;
                days.add(new DayScore(day, active, (day - 14.5) / 7, level + (active ? effect : 0) + error));
                error = 0.35 * error + random.nextGaussian();
            }
            people.add(new PersonSeries("p" + person, days));
        }
        study = new StudySeries(people);
        var exact =
                posterior(new HierarchicalModel(StudyPriors.forRange(0, 10), Likelihood.STATIONARY, EXACT).fit(study));
        var found = posterior(MODEL.fit(study));
        var means = 0.0;
        var ends = 0.0;
        for (var i = 0; i < exact.rows().size(); i++) {
            var name = exact.rows().get(i).name();
            var expected = exact.rows().get(i).marginal().summary();
            var summary = found.rows().get(i).marginal().summary();
            if (name.equals("intercept") || name.startsWith("active") || name.equals("time")) {
                means = Math.max(means, Math.abs(summary.mean() - expected.mean()) / expected.sd());
                ends = Math.max(ends, Math.abs(summary.lower() - expected.lower()) / expected.sd());
                ends = Math.max(ends, Math.abs(summary.upper() - expected.upper()) / expected.sd());
            }
        }
        System.out.printf(
                "%n%s%nlargest error of coefficients and people's effects, in posterior standard deviations: means %.1e, interval ends %.1e%n",
                found.diagnostics(), means, ends);
    }

    /// The posterior: nodes, weights, moments and mixtures of everything.
    @Benchmark
    public HierarchicalResult posterior() {
        return MODEL.fit(study);
    }

    /// The posterior, and all that `posterior.csv` prints of it: mean, spread and three quantiles of 58 quantities.
    @Benchmark
    public double posteriorAndAllQuantiles() {
        var sum = 0.0;
        for (var row : posterior(MODEL.fit(study)).rows()) {
            sum += row.marginal().summary().upper();
        }
        return sum;
    }

    private static HierarchicalPosterior posterior(HierarchicalResult result) {
        return switch (result) {
            case HierarchicalPosterior posterior -> posterior;
            case HierarchicalResult.NotEstimable none -> throw new IllegalStateException(none.reason());
        };
    }
}
