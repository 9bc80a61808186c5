package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ParetoTailTest {
    @Test
    void the_shape_of_a_tail_is_found() {
        for (var k : new double[] {0.2, 0.5, 0.9, 1.3}) {
            var n = 1000;
            var excess = new double[n];
            // Evenly spread quantiles of a generalised Pareto distribution with scale 2.
            Arrays.setAll(excess, i -> 2 / k * (Math.pow(1 - (i + 0.5) / n, -k) - 1));
            // Drawn to 0.5 by ten of 1010 parts.
            assertThat(ParetoTail.fit(excess)).isCloseTo((k * n + 5) / (n + 10), within(0.03));
        }
    }

    @Test
    void weights_with_heavy_tails_are_told_from_even_ones() {
        var n = 4000;
        var even = new double[n];
        var heavy = new double[n];
        Arrays.setAll(even, i -> 1 + 0.5 * i / n);
        Arrays.setAll(heavy, i -> Math.pow(1 - (i + 0.5) / n, -1.1));
        assertThat(ParetoTail.shape(even)).isLessThan(0.3);
        assertThat(ParetoTail.shape(heavy)).isGreaterThan(0.9);
        assertThat(ParetoTail.shape(new double[n])).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
