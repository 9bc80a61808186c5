package limen.inference.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import limen.inference.hierarchy.SmoothedMarginal.Link;
import limen.inference.posterior.NormalMixture;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class NodesTest {
    /// A generalised Pareto sample by inversion: `((1 - u)^-k - 1)/k`.
    @Test
    void the_shape_of_a_pareto_sample_is_found() {
        var random = new SplittableRandom(8);
        for (var shape : new double[] {-0.3, 0.2, 0.5, 0.9}) {
            var sum = 0.0;
            for (var repeat = 0; repeat < 100; repeat++) {
                var excess = new double[500];
                Arrays.setAll(excess, i -> (Math.pow(1 - random.nextDouble(), -shape) - 1) / shape);
                Arrays.sort(excess);
                // Zhang and Stephens' k has the opposite sign; ours is the one that is large for heavy tails.
                sum += ParetoTail.shapeOfExcesses(excess) / 100;
            }
            assertThat(sum).isCloseTo(shape, within(0.03));
        }
    }

    /// `w = u^-a` has a Pareto tail with shape a.
    @Test
    void weights_that_cannot_be_trusted_are_told_from_those_that_can() {
        var random = new SplittableRandom(9);
        var good = new double[4096];
        var bad = new double[4096];
        Arrays.setAll(good, i -> -0.2 * Math.log(random.nextDouble()));
        Arrays.setAll(bad, i -> -1.3 * Math.log(random.nextDouble()));
        assertThat(ParetoTail.shape(good)).isLessThan(0.5);
        assertThat(ParetoTail.shape(bad)).isGreaterThan(0.9);
        assertThat(ParetoTail.shape(new double[100])).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void standard_nodes_have_the_moments_of_the_distribution_they_stand_for() {
        var points = StandardNodes.of(4096).points();
        for (var i = 0; i < HyperDensity.DIMENSION; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = 0.0;
                for (var point : points) {
                    sum += point[i] * point[j] / points.length;
                }
                // The variance of t with seven degrees of freedom is 7/5.
                assertThat(sum).isCloseTo(i == j ? 1.4 : 0, within(0.04));
            }
        }
    }

    @Test
    void a_condensed_mixture_is_nearly_the_whole_one() {
        Seeded.forAll("condensed", 50, random -> {
            var size = 1000;
            var weights = new double[size];
            var means = new double[size];
            var sds = new double[size];
            var spread = random.nextDouble() * 2;
            for (var i = 0; i < size; i++) {
                weights[i] = random.nextDouble();
                means[i] = spread * random.nextGaussian();
                sds[i] = Math.exp(0.3 * random.nextGaussian());
            }
            var whole = NormalMixture.of(weights, means, sds);
            var few = Condensed.mixture(weights, means, sds);
            assertThat(few.mean()).isCloseTo(whole.mean(), within(1e-10));
            assertThat(few.sd()).isCloseTo(whole.sd(), within(1e-10));
            for (var probability : new double[] {0.005, 0.025, 0.5, 0.975, 0.995}) {
                assertThat(few.quantile(probability)).isCloseTo(whole.quantile(probability), within(3e-3 * whole.sd()));
            }
        });
    }

    @Test
    void a_smoothed_marginal_keeps_the_nodes_moments_and_finds_their_quantiles() {
        Seeded.forAll("smoothed", 20, random -> {
            var size = 4000;
            var weights = new double[size];
            var values = new double[size];
            Arrays.fill(weights, 1.0 / size);
            Arrays.setAll(values, i -> 0.3 + 0.2 * random.nextGaussian());
            var marginal = SmoothedMarginal.of(weights, values, Link.EXP);
            assertThat(marginal.mean())
                    .isCloseTo(Arrays.stream(values).map(Math::exp).average().orElseThrow(), within(1e-12));
            for (var probability : new double[] {0.025, 0.5, 0.975}) {
                assertThat(marginal.cumulative(marginal.quantile(probability))).isCloseTo(probability, within(1e-9));
            }
            assertThat(marginal.quantile(0.975)).isCloseTo(Math.exp(0.3 + 0.2 * 1.96), within(0.04));
            assertThat(marginal.cumulative(-1)).isZero();
            assertThat(SmoothedMarginal.of(weights, values, Link.TANH).above(1)).isZero();
        });
    }

    @Test
    void the_warped_scale_goes_there_and_back() {
        var warp = new Warp(0.4, -0.3);
        var theta = new double[HyperDensity.DIMENSION];
        var up = new double[HyperDensity.DIMENSION];
        var back = new double[HyperDensity.DIMENSION];
        var step = 1e-6;
        for (var x = -0.95; x < 3; x += 0.05) {
            var stretch = warp.unwarp(new double[] {0.1, 0.2, 0.7, x, 0.5}, theta);
            warp.warp(theta, back);
            assertThat(back).containsExactly(new double[] {0.1, 0.2, 0.7, x, 0.5}, within(1e-12));
            // The Jacobian is triangular: the correlation moves nothing but itself.
            warp.unwarp(new double[] {0.1, 0.2, 0.7, x + step, 0.5}, up);
            var ofSpread = (up[3] - theta[3]) / step;
            warp.unwarp(new double[] {0.1, 0.2, 0.7, x, 0.5 + step}, up);
            var ofCorrelation = (up[4] - theta[4]) / step;
            assertThat(stretch).isCloseTo(Math.log(ofSpread * ofCorrelation), within(1e-4));
        }
        assertThat(warp.unwarp(new double[] {0, 0, -1.01, 0, 0}, theta)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
