package limen.bench;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import limen.inference.mixed.Likelihood;
import limen.inference.mixed.MixedFit;
import limen.inference.mixed.MixedModel;
import limen.inference.mixed.MixedResult;
import limen.inference.mixed.RandomEffects;
import limen.inference.mixed.Rows;
import limen.inference.mixed.SerialCorrelation;
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

/// What a series of 60 days and a study of 50 people and 28 days cost: the shapes that R's `gls`, `lmer` and
/// `lme` were timed on. Before timing it prints by how much log L depends on the unit of the outcome, which
/// it must not: the accuracy of what is timed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class MixedModelBenchmark {
    private static final MixedModel SERIES = new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);
    private static final MixedModel LEVELS = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);
    private static final MixedModel LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.NONE);
    private static final MixedModel SERIAL_LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.AR1);

    private final Rows days = drawn(1, 60, 1);
    private final Rows people = drawn(50, 28, 1);

    /// Prints the largest relative change of log L when the outcome is counted in thousandths.
    @Setup
    public void printAccuracy() {
        System.out.printf(
                "relative change of log L by the unit: series %.1e, people %.1e%n",
                changeByUnit(SERIES, 1, 60), changeByUnit(SERIAL_LINES, 50, 28));
    }

    private static double changeByUnit(MixedModel model, int people, int days) {
        var plain = logLikelihood(model, drawn(people, days, 1));
        var scaled = logLikelihood(model, drawn(people, days, 1000));
        var residualDf = people * days - 4;
        return Math.abs(scaled + residualDf * Math.log(1000) - plain) / Math.abs(plain);
    }

    private static double logLikelihood(MixedModel model, Rows rows) {
        return model.fit(rows, Likelihood.RESTRICTED) instanceof MixedFit fit ? fit.logLikelihood() : Double.NaN;
    }

    private static Rows drawn(int people, int days, double unit) {
        var random = new SplittableRandom(20261121);
        var n = people * days;
        var person = new int[n];
        var time = new double[n];
        var terms = new double[n][];
        var outcome = new double[n];
        Arrays.setAll(person, row -> row / days);
        for (var row = 0; row < n; row++) {
            time[row] = row % days;
            terms[row] =
                    new double[] {1, row % 3 == 0 && random.nextBoolean() ? 1 : 0, time[row] / 10, row % 7 < 2 ? 1 : 0};
            var before = time[row] == 0 ? random.nextGaussian() : outcome[row - 1];
            outcome[row] = 0.4 * before + 0.9 * random.nextGaussian();
        }
        for (var i = 0; i < people; i++) {
            var level = random.nextGaussian();
            var slope = 0.5 + 0.5 * random.nextGaussian();
            for (var row = i * days; row < (i + 1) * days; row++) {
                outcome[row] = unit * (outcome[row] + level + slope * terms[row][1]);
            }
        }
        return Rows.of(person, time, terms, outcome);
    }

    /// `gls`, AR1, REML, one person of 60 days.
    @Benchmark
    public MixedResult seriesOfSixtyDays() {
        return SERIES.fit(days, Likelihood.RESTRICTED);
    }

    /// `lmer (1 | id)`, 50 people of 28 days.
    @Benchmark
    public MixedResult levelsOfFiftyPeople() {
        return LEVELS.fit(people, Likelihood.RESTRICTED);
    }

    /// `lmer (condition | id)`, 50 people of 28 days.
    @Benchmark
    public MixedResult linesOfFiftyPeople() {
        return LINES.fit(people, Likelihood.RESTRICTED);
    }

    /// `lme (condition | id)`, AR1, 50 people of 28 days.
    @Benchmark
    public MixedResult serialLinesOfFiftyPeople() {
        return SERIAL_LINES.fit(people, Likelihood.RESTRICTED);
    }
}
