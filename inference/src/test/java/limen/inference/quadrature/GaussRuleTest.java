package limen.inference.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.analysis.integration.gauss.HermiteRuleFactory;
import org.hipparchus.analysis.integration.gauss.LegendreRuleFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against Hipparchus 4.0.3, and against the moments that each rule must reproduce.
class GaussRuleTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 17, 24, 32, 64, 100})
    void legendre_nodes_agree_with_another_library(int size) {
        var theirs = new LegendreRuleFactory().getRule(size);
        var ours = GaussRule.legendre(size);

        for (var i = 0; i < size; i++) {
            assertThat(ours.node(i)).isCloseTo(theirs.getFirst()[i], within(1e-13));
            assertThat(ours.weight(i)).isCloseTo(theirs.getSecond()[i], within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 9, 16, 25, 40})
    void normal_nodes_are_those_of_hermite_stretched(int size) {
        var theirs = new HermiteRuleFactory().getRule(size);
        var ours = GaussRule.normal(size);

        for (var i = 0; i < size; i++) {
            assertThat(ours.node(i)).isCloseTo(theirs.getFirst()[i] * Math.sqrt(2), within(1e-11));
            assertThat(ours.weight(i)).isCloseTo(theirs.getSecond()[i] / Math.sqrt(Math.PI), within(1e-11));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 25, 60, 150})
    void powers_are_integrated_exactly_up_to_twice_the_size(int size) {
        var legendre = GaussRule.legendre(size);
        var normal = GaussRule.normal(size);
        var moment = 1.0;
        for (var power = 0; power < Math.min(2 * size, 30); power += 2) {
            moment *= power == 0 ? 1 : power - 1;
            assertThat(mean(legendre, power)).isCloseTo(2.0 / (power + 1), within(1e-13));
            assertThat(mean(normal, power) / moment).isCloseTo(1, within(1e-11));
        }
    }

    private static double mean(GaussRule rule, int power) {
        var sum = 0.0;
        for (var i = 0; i < rule.size(); i++) {
            sum += rule.weight(i) * Math.pow(rule.node(i), power);
        }
        return sum;
    }
}
