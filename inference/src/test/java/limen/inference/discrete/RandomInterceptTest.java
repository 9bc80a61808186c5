package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class RandomInterceptTest {
    @Test
    void quadrature_agrees_with_a_sum_over_a_dense_grid() {
        Seeded.forAll("quadrature and brute force", 20, random -> {
            for (var response : Response.values()) {
                var rows = Predictors.of(response, Simulated.people(response, 5, 6, random));
                var parameters = somewhere(rows, random);
                var exact = bruteForce(rows, parameters);
                assertThat(RandomIntercept.of(rows, 40).value(parameters)).isCloseTo(exact, within(1e-6));
                assertThat(RandomIntercept.of(rows, 9).value(parameters)).isCloseTo(exact, within(1e-2));
            }
        });
    }

    @Test
    void derivatives_are_those_of_the_value() {
        Seeded.forAll("derivatives of the marginal likelihood", 10, random -> {
            for (var response : Response.values()) {
                var rows = Predictors.of(response, Simulated.people(response, 6, 5, random));
                Differences.assertAgree(RandomIntercept.of(rows, 40), somewhere(rows, random), 1e-5);
            }
        });
    }

    @Test
    void without_spread_the_rows_are_independent() {
        Seeded.forAll("no spread", 30, random -> {
            for (var response : Response.values()) {
                var rows = Predictors.of(response, Simulated.people(response, 4, 6, random));
                var parameters = somewhere(rows, random);
                parameters[rows.order()] = 0;
                assertThat(RandomIntercept.of(rows, 15).value(parameters))
                        .isCloseTo(
                                new IndependentRows(rows).value(Arrays.copyOf(parameters, rows.order())),
                                within(1e-10));
            }
        });
    }

    @Test
    void a_negative_spread_is_the_mirror_image() {
        Seeded.forAll("mirror", 30, random -> {
            var rows = Predictors.of(Response.BINARY, Simulated.people(Response.BINARY, 4, 6, random));
            var parameters = somewhere(rows, random);
            var mirrored = parameters.clone();
            mirrored[rows.order()] *= -1;
            assertThat(RandomIntercept.of(rows, 25).value(mirrored))
                    .isCloseTo(RandomIntercept.of(rows, 25).value(parameters), within(1e-9));
        });
    }

    @Test
    void where_the_search_for_modes_begins_does_not_matter() {
        Seeded.forAll("warm start", 30, random -> {
            var rows = Predictors.of(Response.COUNT, Simulated.people(Response.COUNT, 4, 6, random));
            var here = somewhere(rows, random);
            var cold = RandomIntercept.of(rows, 25);
            assertThat(cold.startingFrom(somewhere(rows, random)).value(here))
                    .isCloseTo(cold.value(here), within(1e-7));
        });
    }

    private static double[] somewhere(Predictors rows, RandomGenerator random) {
        var parameters = Arrays.copyOf(Starts.parameters(rows), rows.order() + 1);
        for (var i = rows.firstSlope(); i < rows.order(); i++) {
            parameters[i] += 0.5 * random.nextGaussian();
        }
        parameters[rows.order()] = 0.2 + 1.3 * random.nextDouble();
        return parameters;
    }

    /// The product over people of a trapezoid sum over 801 values of v from -10 to 10.
    private static double bruteForce(Predictors rows, double[] parameters) {
        var total = 0.0;
        for (var person = 0; person < rows.people(); person++) {
            var sum = 0.0;
            for (var step = 0; step <= 800; step++) {
                var v = -10 + step * 0.025;
                var log = -v * v / 2;
                for (var row = rows.starts()[person]; row < rows.starts()[person + 1]; row++) {
                    var z1 = rows.shiftOfFirst() * parameters[rows.order()] * v;
                    var z2 = rows.shiftOfSecond() * parameters[rows.order()] * v;
                    for (var i = 0; i < rows.order(); i++) {
                        z1 += rows.first()[row][i] * parameters[i];
                        z2 += rows.second()[row][i] * parameters[i];
                    }
                    log += rows.likelihood().log(rows.answers()[row], z1, z2);
                }
                sum += Math.exp(log) * 0.025 / Math.sqrt(2 * Math.PI);
            }
            total += Math.log(sum);
        }
        return total;
    }
}
