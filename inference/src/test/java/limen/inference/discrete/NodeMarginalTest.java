package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import limen.inference.discrete.NodeMarginal.Scale;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class NodeMarginalTest {
    private static final int N = 2000;

    @Test
    void nodes_of_a_normal_distribution_give_it_back() {
        var marginal = new NodeMarginal(quantiles(false), even(), Scale.PLAIN);
        assertThat(marginal.mean()).isCloseTo(0, within(1e-9));
        assertThat(marginal.sd()).isCloseTo(1, within(1e-3));
        for (var p : new double[] {0.025, 0.3, 0.5, 0.975}) {
            assertThat(marginal.quantile(p))
                    .isCloseTo(NormalDistribution.of(0, 1).inverseCumulativeProbability(p), within(2e-3));
            assertThat(marginal.cumulative(marginal.quantile(p))).isCloseTo(p, within(1e-9));
        }
    }

    @Test
    void a_spread_is_never_below_zero() {
        var marginal = new NodeMarginal(quantiles(true), even(), Scale.LOGARITHM);
        assertThat(marginal.above(0)).isEqualTo(1);
        assertThat(marginal.quantile(1e-6)).isPositive();
        assertThat(marginal.quantile(0.975))
                .isCloseTo(LogNormalDistribution.of(0, 1).inverseCumulativeProbability(0.975), within(0.02));
    }

    @Test
    void a_probability_stays_between_zero_and_one() {
        var values = Arrays.stream(quantiles(false)).map(Likelihood::logistic).toArray();
        var marginal = new NodeMarginal(values, even(), Scale.LOGIT);
        assertThat(marginal.cumulative(0)).isZero();
        assertThat(marginal.cumulative(1)).isEqualTo(1);
        assertThat(marginal.quantile(0.5)).isCloseTo(0.5, within(1e-6));
    }

    private static double[] quantiles(boolean exponential) {
        var values = new double[N];
        for (var i = 0; i < N; i++) {
            var z = NormalDistribution.of(0, 1).inverseCumulativeProbability((i + 0.5) / N);
            values[i] = exponential ? Math.exp(z) : z;
        }
        return values;
    }

    private static double[] even() {
        var weights = new double[N];
        Arrays.fill(weights, 1.0 / N);
        return weights;
    }
}
