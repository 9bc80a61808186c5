package limen.inference.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;

class InterpolatedMarginalTest {
    @Test
    void twenty_nodes_are_a_gamma_distribution() {
        var gamma = GammaDistribution.of(12, 0.25);
        var u = IntStream.range(0, 21)
                .mapToDouble(i -> Math.log(3) + (i - 10) * 0.28)
                .toArray();
        var density = Arrays.stream(u)
                .map(at -> gamma.density(Math.exp(at)) * Math.exp(at) * 17)
                .toArray();
        var marginal = InterpolatedMarginal.of(new InterpolatedMarginal.Exponential(), u, density, u[0], u[20]);

        assertThat(marginal.mean()).isCloseTo(3, within(1e-4));
        assertThat(marginal.sd()).isCloseTo(Math.sqrt(12) / 4, within(1e-4));
        for (var p : new double[] {0.001, 0.025, 0.5, 0.975, 0.999}) {
            var x = gamma.inverseCumulativeProbability(p);
            assertThat(marginal.quantile(p)).isCloseTo(x, within(2e-4));
            assertThat(marginal.cumulative(x)).isCloseTo(p, within(1e-4));
        }
        assertThat(marginal.cumulative(0)).isEqualTo(0);
        assertThat(marginal.cumulative(100)).isEqualTo(1);
    }

    @Test
    void a_uniform_distribution_is_found_in_the_sine_and_in_its_square() {
        var u = IntStream.range(0, 30)
                .mapToDouble(i -> (i + 0.5) / 30 * Math.PI / 2)
                .toArray();
        var sine = InterpolatedMarginal.of(
                new InterpolatedMarginal.Sine(1),
                u,
                Arrays.stream(u).map(Math::cos).toArray(),
                0,
                Math.PI / 2);
        var root = Arrays.stream(u).map(Math::sqrt).toArray();
        var square = InterpolatedMarginal.of(
                new InterpolatedMarginal.SineOfSquare(1),
                root,
                Arrays.stream(root).map(at -> at * Math.cos(at * at)).toArray(),
                0,
                Math.sqrt(Math.PI / 2));

        for (var marginal : new InterpolatedMarginal[] {sine, square}) {
            assertThat(marginal.mean()).isCloseTo(0.5, within(1e-9));
            assertThat(marginal.sd()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-9));
            assertThat(marginal.quantile(0.3)).isCloseTo(0.3, within(1e-9));
            assertThat(marginal.cumulative(0.9)).isCloseTo(0.9, within(1e-9));
        }
    }

    @Test
    void a_single_node_is_no_distribution() {
        assertThatThrownBy(() -> InterpolatedMarginal.of(
                        new InterpolatedMarginal.Exponential(), new double[] {0, 1}, new double[] {0, 1}, 0, 1))
                .hasMessageContaining("1 of 2 nodes");
    }
}
