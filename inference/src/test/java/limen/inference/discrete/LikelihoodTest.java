package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import limen.testkit.Seeded;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class LikelihoodTest {
    private static final double STEP = 1e-4;

    @Test
    void derivatives_are_those_of_the_logarithm() {
        Seeded.forAll("derivatives of likelihoods", 500, random -> {
            var z2 = 3 * random.nextGaussian();
            var z1 = z2 + 0.2 + 3 * random.nextDouble();
            assertDerivatives(new Bernoulli(), random.nextInt(2), z1, z2);
            assertDerivatives(new CumulativeLogit(4), random.nextInt(4), z1, z2);
            assertDerivatives(
                    new NegativeBinomial(), random.nextInt(12), random.nextGaussian(), 1.5 * random.nextGaussian());
        });
    }

    private static void assertDerivatives(Likelihood likelihood, int answer, double z1, double z2) {
        var d = new double[Likelihood.DERIVATIVES];
        var up = d.clone();
        var down = d.clone();
        likelihood.derivatives(answer, z1, z2, d);
        assertThat((likelihood.log(answer, z1 + STEP, z2) - likelihood.log(answer, z1 - STEP, z2)) / (2 * STEP))
                .isCloseTo(d[Likelihood.D1], within(1e-5));
        assertThat((likelihood.log(answer, z1, z2 + STEP) - likelihood.log(answer, z1, z2 - STEP)) / (2 * STEP))
                .isCloseTo(d[Likelihood.D2], within(1e-5));
        likelihood.derivatives(answer, z1 + STEP, z2, up);
        likelihood.derivatives(answer, z1 - STEP, z2, down);
        assertThat((up[Likelihood.D1] - down[Likelihood.D1]) / (2 * STEP)).isCloseTo(d[Likelihood.D11], within(1e-5));
        assertThat((up[Likelihood.D2] - down[Likelihood.D2]) / (2 * STEP)).isCloseTo(d[Likelihood.D12], within(1e-5));
        likelihood.derivatives(answer, z1, z2 + STEP, up);
        likelihood.derivatives(answer, z1, z2 - STEP, down);
        assertThat((up[Likelihood.D2] - down[Likelihood.D2]) / (2 * STEP)).isCloseTo(d[Likelihood.D22], within(1e-5));
    }

    @Test
    void probabilities_of_all_answers_add_up_to_one() {
        Seeded.forAll("probabilities", 30, random -> {
            var thresholds = random.doubles(3, -4, 4).sorted().toArray();
            var steps = new CumulativeLogit(4);
            var sum = Math.exp(steps.log(0, thresholds[0], Double.NEGATIVE_INFINITY))
                    + Math.exp(steps.log(1, thresholds[1], thresholds[0]))
                    + Math.exp(steps.log(2, thresholds[2], thresholds[1]))
                    + Math.exp(steps.log(3, Double.POSITIVE_INFINITY, thresholds[2]));
            assertThat(sum).isCloseTo(1, within(1e-14));

            var logMean = -2 + 4 * random.nextDouble();
            var logShape = random.nextDouble() * 3;
            var total = 0.0;
            var mean = 0.0;
            for (var count = 0; count < 400; count++) {
                var p = Math.exp(new NegativeBinomial().log(count, logMean, logShape));
                total += p;
                mean += count * p;
            }
            assertThat(total).isCloseTo(1, within(1e-10));
            assertThat(mean).isCloseTo(Math.exp(logMean), within(1e-7 * Math.exp(logMean)));
        });
    }

    @Test
    void a_count_of_large_shape_is_a_poisson_count() {
        for (var count : new int[] {0, 1, 4, 30, 400}) {
            assertThat(new NegativeBinomial().log(count, Math.log(7), 30))
                    .isCloseTo(PoissonDistribution.of(7).logProbability(count), within(2e-8));
        }
    }

    @Test
    void far_out_thresholds_keep_their_digits() {
        // log(F(-800) - F(-801)) = -800 + log(1 - e^-1), to all digits.
        assertThat(new CumulativeLogit(3).log(1, -800, -801))
                .isCloseTo(-800 + Math.log(1 - Math.exp(-1)), within(1e-12));
        assertThat(new CumulativeLogit(3).log(1, 801, 800)).isCloseTo(-800 + Math.log(1 - Math.exp(-1)), within(1e-12));
        assertThat(new CumulativeLogit(3).log(1, 1, 1)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void many_shifts_at_once_are_the_shifts_one_by_one() {
        Seeded.forAll("shifts", 100, random -> {
            for (var response : Response.values()) {
                var rows = Predictors.of(response, Simulated.people(response, 1, 40, random));
                var z1 = random.doubles(40, -5, 5).toArray();
                var z2 = response == Response.COUNT
                        ? random.doubles(40, -1, 3).toArray()
                        : Arrays.stream(z1).map(z -> z - 1).toArray();
                // A shift of 400 takes the careful way.
                for (var far : new double[] {4, 400}) {
                    var shifts = random.doubles(7, -far, far).toArray();
                    var sums = new double[7];
                    rows.likelihood().addShifted(rows, 0, 40, z1, z2, shifts, sums);
                    for (var j = 0; j < 7; j++) {
                        var sum = 0.0;
                        for (var row = 0; row < 40; row++) {
                            sum += rows.likelihood()
                                    .log(
                                            rows.answers()[row],
                                            z1[row] + rows.shiftOfFirst() * shifts[j],
                                            z2[row] + rows.shiftOfSecond() * shifts[j]);
                        }
                        assertThat(sums[j]).isCloseTo(sum, within(1e-10 * Math.abs(sum)));
                    }
                }
            }
        });
    }
}
