package limen.inference.mixed;

import static limen.inference.mixed.Tables.fit;
import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import limen.inference.algebra.SymmetricMatrix;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

/// The likelihood by sums over people, beside the covariance matrix of all rows written out.
class DenseLikelihoodTest {
    static final List<MixedModel> MODELS = List.of(
            new MixedModel(new RandomEffects.None(), SerialCorrelation.NONE),
            new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1),
            new MixedModel(new RandomEffects.None(), SerialCorrelation.CAR1),
            new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE),
            new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.AR1),
            new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.CAR1),
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.NONE),
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.AR1),
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.CAR1));

    /// Rows as the tests made them.
    @SuppressWarnings("ArrayRecordComponent") // test data
    record Drawn(int[] person, double[] time, double[][] terms, double[] outcome) {
        Rows rows() {
            return Rows.of(person, time, terms, outcome);
        }

        Drawn withOutcome(double factor, double shift) {
            return new Drawn(
                    person,
                    time,
                    terms,
                    Arrays.stream(outcome).map(y -> factor * y + shift).toArray());
        }

        Drawn withTime(double factor, double shift) {
            return new Drawn(
                    person, Arrays.stream(time).map(t -> factor * t + shift).toArray(), terms, outcome);
        }
    }

    static Drawn drawn(RandomGenerator random, int people, boolean wholeTimes) {
        var each = 10;
        var n = people * each;
        var person = new int[n];
        var time = new double[n];
        var terms = new double[n][];
        var outcome = new double[n];
        for (var i = 0; i < people; i++) {
            var level = random.nextGaussian();
            var slope = 0.5 + 0.8 * random.nextGaussian();
            var t = 0.0;
            var e = random.nextGaussian();
            for (var k = 0; k < each; k++) {
                var gap = wholeTimes ? 1 + random.nextInt(2) : random.nextDouble(0.2, 2.5);
                var rho = Math.pow(0.4, gap);
                e = rho * e + Math.sqrt(1 - rho * rho) * random.nextGaussian();
                t += gap;
                var x = random.nextInt(2);
                var row = i * each + k;
                person[row] = i;
                time[row] = t;
                terms[row] = new double[] {1, x, t / 10};
                outcome[row] = 5 + level + slope * x + e;
            }
        }
        return new Drawn(person, time, terms, outcome);
    }

    @Test
    void every_model_has_the_likelihood_of_the_dense_matrix() {
        Seeded.forAll("dense likelihood", 6, random -> {
            for (var model : MODELS) {
                for (var likelihood : Likelihood.values()) {
                    var drawn = drawn(random, 6, model.correlation() != SerialCorrelation.CAR1);
                    if (model.fit(drawn.rows(), likelihood) instanceof MixedFit fit) {
                        assertNumber(fit.logLikelihood())
                                .as(model.toString())
                                .agreesTo(10, dense(model, fit, drawn, likelihood));
                    }
                }
            }
        });
    }

    /// `log L` of the fit's own parameters, with matrices of order N.
    private static double dense(MixedModel model, MixedFit fit, Drawn drawn, Likelihood likelihood) {
        var n = drawn.outcome().length;
        var p = drawn.terms()[0].length;
        double[] d = switch (model.random()) {
            case RandomEffects.None none -> new double[3];
            case RandomEffects.Intercept intercept ->
                new double[] {Math.pow(fit.spread(Parameter.INTERCEPT_SD).value(), 2), 0, 0};
            case RandomEffects.InterceptAndSlope both -> {
                var level = fit.spread(Parameter.INTERCEPT_SD).value();
                var slope = fit.spread(Parameter.SLOPE_SD).value();
                var correlation =
                        fit.spread(Parameter.INTERCEPT_SLOPE_CORRELATION).value();
                yield new double[] {
                    level * level, Double.isNaN(correlation) ? 0 : correlation * level * slope, slope * slope
                };
            }
        };
        var sigma = fit.spread(Parameter.RESIDUAL_SD).value();
        var v = new SymmetricMatrix(n);
        for (var i = 0; i < n; i++) {
            for (var j = 0; j <= i; j++) {
                if (drawn.person()[i] == drawn.person()[j]) {
                    var serial = i == j
                            ? 1
                            : model.correlation() == SerialCorrelation.NONE
                                    ? 0
                                    : Math.pow(
                                            fit.spread(Parameter.SERIAL_CORRELATION)
                                                    .value(),
                                            Math.abs(drawn.time()[i] - drawn.time()[j]));
                    var zi = drawn.terms()[i][1];
                    var zj = drawn.terms()[j][1];
                    v.add(i, j, sigma * sigma * serial + d[0] + d[1] * (zi + zj) + d[2] * zi * zj);
                }
            }
        }
        var factor = v.factor();
        var columns = new double[p][n];
        var information = new SymmetricMatrix(p);
        var residual = drawn.outcome().clone();
        for (var j = 0; j < p; j++) {
            for (var i = 0; i < n; i++) {
                columns[j][i] = drawn.terms()[i][j];
                residual[i] -= fit.coefficient(j).value() * columns[j][i];
            }
        }
        for (var j = 0; j < p; j++) {
            var solved = factor.solve(columns[j]);
            for (var k = 0; k <= j; k++) {
                information.add(j, k, SymmetricMatrix.dot(solved, columns[k]));
            }
        }
        var squares = SymmetricMatrix.dot(residual, factor.solve(residual));
        var restricted = likelihood == Likelihood.RESTRICTED;
        return -0.5
                * (factor.logDeterminant()
                        + squares
                        + (restricted ? information.factor().logDeterminant() : 0)
                        + (restricted ? n - p : n) * Math.log(2 * Math.PI));
    }

    @Test
    void the_derivatives_are_those_of_the_values() {
        Seeded.forAll("derivatives", 12, random -> {
            for (var likelihood : Likelihood.values()) {
                var model = MODELS.get(random.nextBoolean() ? 7 : 8);
                var rows = drawn(random, 4, model.correlation() != SerialCorrelation.CAR1)
                        .rows();
                var criterion = new Criterion(rows, Working.of(rows, 1).orElseThrow(), model, likelihood);
                var face = new Coordinates(model.correlation(), new int[] {0, 1, 2, 3});
                var descent = new Descent(criterion, face);
                var w = random.doubles(4, -1, 1).toArray();
                var here = descent.at(w);
                assertNumber(criterion.value(face.natural(w))).agreesTo(12, here.value());
                for (var i = 0; i < 4; i++) {
                    var step = 1e-5;
                    var up = w.clone();
                    up[i] += step;
                    var down = w.clone();
                    down[i] -= step;
                    var size = 1 + Math.abs(here.gradient()[i]);
                    assertNumber(here.gradient()[i])
                            .isWithin(
                                    1e-6,
                                    size,
                                    (descent.at(up).value() - descent.at(down).value()) / (2 * step));
                    for (var j = 0; j < 4; j++) {
                        assertNumber(here.hessian()[i][j])
                                .isWithin(
                                        1e-6,
                                        1 + Math.abs(here.hessian()[i][j]),
                                        (descent.at(up).gradient()[j]
                                                        - descent.at(down).gradient()[j])
                                                / (2 * step));
                    }
                }
            }
        });
    }

    @Test
    void the_score_vanishes_at_the_optimum() {
        Seeded.forAll("score", 12, random -> {
            for (var model : MODELS) {
                var rows = drawn(random, 12, model.correlation() != SerialCorrelation.CAR1)
                        .rows();
                if (model.fit(rows, Likelihood.RESTRICTED) instanceof MixedFit fit) {
                    for (var score : fit.optimum().gradient()) {
                        assertThat(Math.abs(score)).as(model.toString()).isLessThan(1e-9);
                    }
                }
            }
        });
    }

    @Test
    void no_other_spread_is_more_likely() {
        Seeded.forAll("global optimum", 20, random -> {
            for (var model : MODELS) {
                var rows = drawn(random, 5, model.correlation() != SerialCorrelation.CAR1)
                        .rows();
                if (!(model.fit(rows, Likelihood.RESTRICTED) instanceof MixedFit fit)
                        || model.equals(MODELS.getFirst())) {
                    continue;
                }
                var criterion = new Criterion(
                        rows, Working.of(rows, model.slopeTerm()).orElseThrow(), model, Likelihood.RESTRICTED);
                var free = switch (model.random()) {
                    case RandomEffects.None none -> new int[] {3};
                    case RandomEffects.Intercept intercept -> new int[] {0, 3};
                    case RandomEffects.InterceptAndSlope both -> new int[] {0, 1, 2, 3};
                };
                var all = new Coordinates(model.correlation(), free);
                for (var i = 0; i < 100; i++) {
                    var w = new double[4];
                    for (var j : free) {
                        w[j] = 2 * random.nextGaussian();
                    }
                    assertThat(criterion.value(all.natural(w)))
                            .as(model.toString())
                            .isGreaterThanOrEqualTo(fit.optimum().value() - 1e-9);
                }
            }
        });
    }

    @Test
    void units_and_origins_do_not_matter() {
        Seeded.forAll("invariance", 10, random -> {
            for (var model : MODELS) {
                var drawn = drawn(random, 10, model.correlation() != SerialCorrelation.CAR1);
                if (!(model.fit(drawn.rows(), Likelihood.RESTRICTED) instanceof MixedFit plain)) {
                    continue;
                }
                var scaled = fit(model, drawn.withOutcome(250, -40_000).rows(), Likelihood.RESTRICTED);
                var later = fit(model, drawn.withTime(1, 1e5).rows(), Likelihood.RESTRICTED);
                assertThat(later.logLikelihood())
                        .isCloseTo(plain.logLikelihood(), org.assertj.core.data.Offset.offset(1e-8));
                for (var term = 0; term < 3; term++) {
                    var before = plain.coefficient(term);
                    var after = scaled.coefficient(term);
                    var expected = 250 * before.value() - (term == 0 ? 40_000 : 0);
                    assertNumber(after.value()).isWithin(1e-9, after.standardError(), expected);
                    assertNumber(after.standardError()).agreesTo(9, 250 * before.standardError());
                    assertNumber(after.df()).agreesTo(8, before.df());
                }
                if (model.correlation() == SerialCorrelation.CAR1) {
                    var hours = fit(model, drawn.withTime(24, 0).rows(), Likelihood.RESTRICTED);
                    assertNumber(hours.logLikelihood()).agreesTo(12, plain.logLikelihood());
                    assertNumber(Math.pow(
                                    hours.spread(Parameter.SERIAL_CORRELATION).value(), 24))
                            .isWithin(
                                    1,
                                    1e-9,
                                    plain.spread(Parameter.SERIAL_CORRELATION).value());
                }
            }
        });
    }

    @Test
    void the_origin_of_the_slopes_term_moves_only_what_it_must() {
        Seeded.forAll("origin of the slope", 10, random -> {
            var drawn = drawn(random, 15, true);
            var moved = Arrays.stream(drawn.terms())
                    .map(row -> new double[] {row[0], row[1] - 0.5, row[2]})
                    .toArray(double[][]::new);
            var model = MODELS.get(7);
            if (model.fit(drawn.rows(), Likelihood.RESTRICTED) instanceof MixedFit plain) {
                var other = fit(
                        model,
                        new Drawn(drawn.person(), drawn.time(), moved, drawn.outcome()).rows(),
                        Likelihood.RESTRICTED);
                assertNumber(other.logLikelihood()).agreesTo(11, plain.logLikelihood());
                assertNumber(other.spread(Parameter.SLOPE_SD).value())
                        .isWithin(1, 1e-7, plain.spread(Parameter.SLOPE_SD).value());
                assertNumber(other.coefficient(1).standardError())
                        .agreesTo(9, plain.coefficient(1).standardError());
                var combined = plain.contrast(1, 0.5, 0);
                assertNumber(other.coefficient(0).value()).isWithin(1e-8, combined.standardError(), combined.value());
                assertNumber(other.coefficient(0).df()).agreesTo(7, combined.df());
            }
        });
    }
}
