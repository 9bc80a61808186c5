package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;
import org.junit.jupiter.api.Test;

class GaussHermiteTest {
    @Test
    void points_and_weights_are_those_of_another_library() {
        var factory = new HermiteRuleFactory();
        for (var count : new int[] {1, 2, 9, 16, 25}) {
            var rule = GaussHermite.of(count);
            var theirs = factory.getRule(count);
            for (var j = 0; j < count; j++) {
                var x = theirs.getFirst()[j];
                assertThat(rule.points()[j]).isCloseTo(x * Math.sqrt(2), within(1e-13));
                assertThat(rule.logWeights()[j])
                        .isCloseTo(Math.log(theirs.getSecond()[j] * Math.sqrt(2)) + x * x, within(1e-10));
            }
        }
    }

    @Test
    void even_moments_of_the_normal_distribution_are_exact() {
        for (var count = 1; count <= GaussHermite.MOST; count++) {
            var rule = GaussHermite.of(count);
            assertThat(rule.points()).isSorted();
            var expected = 1.0;
            for (var power = 0; power <= Math.min(2 * count - 2, 30); power += 2) {
                expected *= power == 0 ? 1 : power - 1;
                var sum = 0.0;
                for (var j = 0; j < count; j++) {
                    var v = rule.points()[j];
                    sum += Math.exp(rule.logWeights()[j] - v * v / 2) * Math.pow(v, power) / Math.sqrt(2 * Math.PI);
                }
                assertThat(sum / expected)
                        .as("%d points, power %d", count, power)
                        .isCloseTo(1, within(1e-11));
            }
        }
    }

    @Test
    void the_mean_of_a_logistic_function_is_that_of_a_dense_sum() {
        for (var sd : new double[] {0, 0.5, 1, 3}) {
            var sum = 0.0;
            for (var v = -9.0; v < 9; v += 1e-3) {
                sum += Likelihood.logistic(0.7 + sd * v) * Math.exp(-v * v / 2) * 1e-3 / Math.sqrt(2 * Math.PI);
            }
            assertThat(GaussHermite.of(41).meanLogistic(0.7, sd)).isCloseTo(sum, within(1e-5));
        }
    }

    @Test
    void a_number_of_points_that_cannot_be_had_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GaussHermite.of(0))
                .withMessage("0 quadrature points; expected 1 to 60");
        assertThat(GaussHermite.of(1).points()[0]).isZero();
    }
}
