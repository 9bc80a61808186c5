package limen.inference.posterior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class NormalMixtureTest {
    @Test
    void one_component_is_the_normal_distribution() {
        var normal = NormalMixture.of(new double[] {3}, new double[] {1}, new double[] {2});

        assertThat(normal.mean()).isEqualTo(1);
        assertThat(normal.sd()).isEqualTo(2);
        assertThat(normal.quantile(0.975)).isCloseTo(1 + 2 * 1.959963984540054, within(1e-12));
        assertThat(normal.above(1)).isCloseTo(0.5, within(1e-15));
        assertThat(normal.within(1)).isCloseTo(0.5 - 0.15865525393145707, within(1e-14));
    }

    @Test
    void a_quantile_is_where_the_probability_lies_whatever_the_mixture() {
        Seeded.forAll("quantile of a mixture", 2_000, random -> {
            var size = 1 + random.nextInt(6);
            var weights = new double[size];
            var means = new double[size];
            var sds = new double[size];
            for (var i = 0; i < size; i++) {
                weights[i] = random.nextDouble() + 1e-6;
                means[i] = random.nextGaussian() * 20;
                sds[i] = Math.exp(random.nextGaussian() * 2);
            }
            var mixture = NormalMixture.of(weights, means, sds);
            var probability = 0.001 + 0.998 * random.nextDouble();

            assertThat(mixture.cumulative(mixture.quantile(probability))).isCloseTo(probability, within(1e-9));
        });
    }

    @Test
    void moments_are_those_of_the_components() {
        var mixture = NormalMixture.of(new double[] {1, 3}, new double[] {0, 4}, new double[] {1, 2});

        assertThat(mixture.mean()).isEqualTo(3);
        assertThat(mixture.sd()).isCloseTo(Math.sqrt(0.25 * (1 + 9) + 0.75 * (4 + 1)), within(1e-15));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> NormalMixture.of(new double[] {0}, new double[] {0}, new double[] {1}))
                .hasMessageContaining("add up to 0.0");
        assertThatThrownBy(() -> NormalMixture.of(new double[] {1}, new double[] {0}, new double[] {0}))
                .hasMessageContaining("standard deviation 0.0");
    }
}
