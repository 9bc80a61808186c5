package limen.inference.mixed;

import static limen.inference.mixed.Tables.fit;
import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.inference.mixed.Undetermined.Reason;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// What is said at the edges of the possible, and where the rows cannot tell.
class EdgesTest {
    private static final MixedModel LEVELS = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);
    private static final MixedModel LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.NONE);
    private static final MixedModel SERIES = new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);

    private static Reason refused(MixedModel model, Rows rows) {
        return switch (model.fit(rows, Likelihood.RESTRICTED)) {
            case Undetermined(var reason) -> reason;
            case MixedFit fit -> throw new AssertionError("was fitted: " + fit.spreads());
        };
    }

    private static Rows rows(int people, int each, double[] outcome) {
        var n = people * each;
        return Rows.of(
                IntStream.range(0, n).map(row -> row / each).toArray(),
                IntStream.range(0, n).mapToDouble(row -> row % each).toArray(),
                IntStream.range(0, n).mapToObj(row -> new double[] {1, row % 2}).toArray(double[][]::new),
                outcome);
    }

    private static double[] noise(long seed, int n) {
        var random = new SplittableRandom(seed);
        return random.doubles(n).map(unseen -> random.nextGaussian()).toArray();
    }

    @Test
    void people_who_differ_less_than_chance_leave_least_squares() {
        var fit = fit(LEVELS, rows(6, 2, new double[] {1, 7, 2, 6, 3, 5, 4, 4, 5, 3.5, 6, 2}), Likelihood.RESTRICTED);
        var plain = fit(
                new MixedModel(new RandomEffects.None(), SerialCorrelation.NONE),
                rows(6, 2, new double[] {1, 7, 2, 6, 3, 5, 4, 4, 5, 3.5, 6, 2}),
                Likelihood.RESTRICTED);
        assertThat(fit.edges()).containsExactly(Edge.NO_SPREAD_OF_PEOPLE);
        assertThat(fit.spread(Parameter.INTERCEPT_SD).value()).isZero();
        assertThat(fit.spread(Parameter.INTERCEPT_SD).interval().lower()).isNaN();
        assertThat(fit.coefficient(1)).isEqualTo(plain.coefficient(1));
        assertThat(fit.coefficient(1).df()).isEqualTo(10);
    }

    /// Slopes are multiples of levels, so that both vary along one line.
    @Test
    void levels_and_slopes_on_one_line_are_named() {
        var singular = 0;
        for (var seed = 0; seed < 40; seed++) {
            var random = new SplittableRandom(seed);
            var outcome = new double[80];
            for (var person = 0; person < 10; person++) {
                var level = 2 * random.nextGaussian();
                for (var k = 0; k < 8; k++) {
                    outcome[8 * person + k] = level + 0.5 * level * (k % 2) + random.nextGaussian();
                }
            }
            var fit = fit(LINES, rows(10, 8, outcome), Likelihood.RESTRICTED);
            if (fit.edges().contains(Edge.PERFECTLY_CORRELATED_EFFECTS)) {
                singular++;
                assertThat(Math.abs(fit.spread(Parameter.INTERCEPT_SLOPE_CORRELATION)
                                .value()))
                        .isEqualTo(1);
                assertThat(fit.spread(Parameter.SLOPE_SD).value()).isPositive();
                assertThat(fit.coefficient(1).isKnown()).isTrue();
            }
        }
        assertThat(singular).isBetween(5, 35);
    }

    @Test
    void rows_that_are_not_alike_in_time_are_named_under_car1() {
        var model = new MixedModel(new RandomEffects.None(), SerialCorrelation.CAR1);
        var zigzag = IntStream.range(0, 40)
                .mapToDouble(i -> (i / 2) % 2 * 3 + 0.1 * (i % 7) - 2 * (i % 3))
                .toArray();
        var fit = fit(model, rows(1, 40, zigzag), Likelihood.RESTRICTED);
        assertThat(fit.edges()).containsExactly(Edge.NO_SERIAL_CORRELATION);
        assertThat(fit.spread(Parameter.SERIAL_CORRELATION).value()).isZero();
    }

    @Test
    void a_straight_drift_cannot_be_told_from_its_level() {
        var drift =
                IntStream.range(0, 30).mapToDouble(i -> i + 0.001 * (i * 7 % 5)).toArray();
        assertThat(refused(SERIES, rows(1, 30, drift))).isEqualTo(Reason.CORRELATION_AT_ONE);
    }

    @Test
    void too_little_is_refused_with_its_reason() {
        assertThat(refused(SERIES, rows(1, 3, new double[] {1, 2, 3}))).isEqualTo(Reason.TOO_FEW_ROWS);
        assertThat(refused(SERIES, rows(1, 0, new double[0]))).isEqualTo(Reason.TOO_FEW_ROWS);
        assertThat(refused(LEVELS, rows(1, 20, noise(1, 20)))).isEqualTo(Reason.PEOPLE_NOT_TOLD_APART);
        var twice = IntStream.range(0, 20)
                .mapToObj(i -> new double[] {1, i % 3, 2 * (i % 3) - 1})
                .toArray(double[][]::new);
        assertThat(refused(
                        SERIES,
                        Rows.ofOnePerson(
                                IntStream.range(0, 20).mapToDouble(i -> i).toArray(), twice, noise(1, 20))))
                .isEqualTo(Reason.TERMS_OVERLAP);
        assertThat(refused(LEVELS, rows(10, 2, new double[20]))).isEqualTo(Reason.NO_ERROR_LEFT);
        var everySecondDay = Rows.ofOnePerson(
                IntStream.range(0, 20).mapToDouble(i -> 2 * i).toArray(),
                IntStream.range(0, 20).mapToObj(i -> new double[] {1}).toArray(double[][]::new),
                noise(2, 20));
        assertThat(refused(SERIES, everySecondDay)).isEqualTo(Reason.CORRELATION_NOT_TOLD);
    }

    @Test
    void one_row_per_person_cannot_show_how_people_differ() {
        for (var seed = 0; seed < 10; seed++) {
            var rows = Rows.of(
                    IntStream.range(0, 20).toArray(),
                    new double[20],
                    IntStream.range(0, 20)
                            .mapToObj(i -> new double[] {1, i % 3})
                            .toArray(double[][]::new),
                    noise(seed, 20));
            assertThat(refused(LEVELS, rows)).isIn(Reason.PEOPLE_NOT_TOLD_APART, Reason.FLAT);
        }
    }

    @Test
    void people_and_capsule_that_explain_everything_leave_no_error() {
        var outcome = IntStream.range(0, 20)
                .mapToDouble(row -> row / 2 * (row / 2) + row % 2)
                .toArray();
        assertThat(refused(LEVELS, rows(10, 2, outcome))).isEqualTo(Reason.NO_ERROR_LEFT);
    }

    @Test
    void a_missing_outcome_is_a_gap() {
        Seeded.forAll("gap", 10, random -> {
            var time = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
            var terms = IntStream.range(0, 40)
                    .mapToObj(i -> new double[] {1, i / 3 % 2})
                    .toArray(double[][]::new);
            var outcome = IntStream.range(0, 40)
                    .mapToDouble(i -> random.nextGaussian())
                    .toArray();
            var holes = outcome.clone();
            var seen = IntStream.range(0, 40).filter(i -> i % 5 != 2).toArray();
            IntStream.range(0, 40).filter(i -> i % 5 == 2).forEach(i -> holes[i] = Double.NaN);
            var withHoles = SERIES.fit(Rows.ofOnePerson(time, terms, holes), Likelihood.RESTRICTED);
            var without = SERIES.fit(
                    Rows.ofOnePerson(
                            Arrays.stream(seen).mapToDouble(i -> time[i]).toArray(),
                            Arrays.stream(seen).mapToObj(i -> terms[i]).toArray(double[][]::new),
                            Arrays.stream(seen).mapToDouble(i -> outcome[i]).toArray()),
                    Likelihood.RESTRICTED);
            if (withHoles instanceof MixedFit one && without instanceof MixedFit other) {
                assertNumber(one.logLikelihood()).agreesTo(14, other.logLikelihood());
                assertThat(one.rowCount()).isEqualTo(32);
            }
        });
    }

    @Test
    void times_that_do_not_fit_the_correlation_are_refused() {
        var terms = new double[][] {{1}, {1}, {1}, {1}, {1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERIES.fit(
                        Rows.ofOnePerson(new double[] {0, 1, 1, 2, 3}, terms, noise(1, 5)), Likelihood.RESTRICTED))
                .withMessageContaining("have the same time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERIES.fit(
                        Rows.ofOnePerson(new double[] {0, 1, 2.5, 3.5, 5}, terms, noise(1, 5)), Likelihood.RESTRICTED))
                .withMessageContaining("are 1.5 apart in time; expected a whole number for AR1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LINES.fit(Rows.ofOnePerson(new double[5], terms, noise(1, 5)), Likelihood.RESTRICTED))
                .withMessage("the slope of term 1 varies; expected one of 1 terms");
    }
}
