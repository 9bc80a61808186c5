package limen.inference.belief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import limen.inference.Stratum;
import limen.inference.belief.BayesianGuessCurve.StratumSummary;
import org.junit.jupiter.api.Test;

class BayesianGuessCurveTest {
    /// Counts, means and squares of a made-up trial of 233 people.
    private static final List<StratumSummary> STRATA = List.of(
            new StratumSummary(79, 1.0, 7_800),
            new StratumSummary(37, 8.0, 3_900),
            new StratumSummary(46, 2.5, 4_400),
            new StratumSummary(71, 9.0, 7_300));

    @Test
    void integrating_over_nodes_agrees_with_drawing() {
        var random = new Random(3);
        var draws = 400_000;
        for (var c : new double[] {0.2, 0.5, 0.8}) {
            var sum = 0.0;
            var squares = 0.0;
            var below = 0;
            var posterior = BayesianGuessCurve.of(STRATA).at(c);
            var edge = posterior.quantile(0.025);
            for (var draw = 0; draw < draws; draw++) {
                var value = drawn(random, c);
                sum += value;
                squares += value * value;
                below += value < edge ? 1 : 0;
            }
            var mean = sum / draws;
            assertThat(posterior.mean()).isCloseTo(mean, within(0.01));
            assertThat(posterior.sd()).isCloseTo(Math.sqrt(squares / draws - mean * mean), within(0.01));
            assertThat((double) below / draws).isCloseTo(0.025, within(0.001));
        }
    }

    @Test
    void with_many_people_the_shares_no_longer_matter_and_the_means_do() {
        var many = STRATA.stream()
                .map(s -> new StratumSummary(s.count() * 1_000, s.mean(), s.squares() * 1_000))
                .toList();
        var posterior = BayesianGuessCurve.of(many).at(0.5);
        var few = BayesianGuessCurve.of(STRATA).at(0.5);

        assertThat(posterior.sd()).isCloseTo(few.sd() / Math.sqrt(1_000), within(0.02 * few.sd() / Math.sqrt(1_000)));
    }

    @Test
    void moving_all_outcomes_moves_nothing() {
        var moved = STRATA.stream()
                .map(s -> new StratumSummary(s.count(), s.mean() + 100, s.squares()))
                .toList();

        assertThat(BayesianGuessCurve.of(moved).at(0.6).mean())
                .isCloseTo(BayesianGuessCurve.of(STRATA).at(0.6).mean(), within(1e-9));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> BayesianGuessCurve.of(STRATA).at(1)).hasMessageContaining("above 0 and below 1");
        assertThatThrownBy(() -> BayesianGuessCurve.of(STRATA.subList(0, 3))).hasMessageContaining("3 strata");
        assertThatThrownBy(() -> new StratumSummary(0, 1, 1)).hasMessageContaining("0 rows");
    }

    private static double drawn(Random random, double c) {
        var df = STRATA.stream().mapToInt(StratumSummary::count).sum() - 4;
        var squares = STRATA.stream().mapToDouble(StratumSummary::squares).sum();
        var sigma = Math.sqrt(squares / chiSquared(random, df));
        var q = beta(random, count(Stratum.AA), count(Stratum.PP));
        var r = beta(random, count(Stratum.AP), count(Stratum.PA));
        var onActive = c * q / (c * q + (1 - c) * r);
        var onPlacebo = c * (1 - q) / (c * (1 - q) + (1 - c) * (1 - r));
        return onActive * mean(random, Stratum.AA, sigma)
                + (1 - onActive) * mean(random, Stratum.AP, sigma)
                - onPlacebo * mean(random, Stratum.PP, sigma)
                - (1 - onPlacebo) * mean(random, Stratum.PA, sigma);
    }

    private static int count(Stratum stratum) {
        return STRATA.get(stratum.ordinal()).count();
    }

    private static double mean(Random random, Stratum stratum, double sigma) {
        var summary = STRATA.get(stratum.ordinal());
        return summary.mean() + sigma / Math.sqrt(summary.count()) * random.nextGaussian();
    }

    private static double chiSquared(Random random, int df) {
        // Wilson and Hilferty's cube is good to four digits at these degrees of freedom.
        var spread = 2 / (9.0 * df);
        var root = 1 - spread + Math.sqrt(spread) * random.nextGaussian();
        return df * root * root * root;
    }

    private static double beta(Random random, int a, int b) {
        var x = chiSquared(random, 2 * a + 1);
        var y = chiSquared(random, 2 * b + 1);
        return x / (x + y);
    }
}
