package limen.study.randomisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import limen.study.protocol.Allocation;
import org.junit.jupiter.api.Test;

/// Chance where chance is due: over many seeds, at the level that [ChiSquare] names.
class UnpredictabilityTest {
    private static final int SEEDS = 12_000;

    @Test
    void the_first_period_is_each_arm_equally_often() {
        var arms = List.of(Studies.LOW, Studies.LOWER, Studies.PLACEBO);
        var study = Studies.WITHIN
                .with(arms)
                .with(new Allocation.WithinPerson(3))
                .with(Studies.weekly(3, 7))
                .study();
        var counts = new long[3];
        LongStream.range(0, SEEDS).forEach(seed -> {
            var first = AllocationList.of(study, Map.of("BER", 1), Studies.secret(seed))
                    .sequences()
                    .getFirst()
                    .arm(1);
            counts[
                    arms.indexOf(arms.stream()
                            .filter(arm -> arm.code().equals(first))
                            .findFirst()
                            .orElseThrow())]++;
        });
        assertThat(ChiSquare.uniform(counts)).isLessThan(ChiSquare.critical(2));
    }

    @Test
    void all_six_orders_of_a_block_of_four_are_equally_frequent_first_block_and_second() {
        for (var first : List.of(0, 4)) {
            var counts = new HashMap<List<String>, Long>();
            LongStream.range(0, SEEDS)
                    .forEach(seed -> counts.merge(
                            AllocationList.of(Studies.WITHIN.study(), Map.of("BER", 1), Studies.secret(seed))
                                    .sequences()
                                    .getFirst()
                                    .arms()
                                    .subList(first, first + 4),
                            1L,
                            Long::sum));
            assertThat(counts).hasSize(6);
            assertThat(ChiSquare.uniform(
                            counts.values().stream().mapToLong(Long::longValue).toArray()))
                    .isLessThan(ChiSquare.critical(5));
        }
    }

    @Test
    void what_one_stratum_gets_says_nothing_about_another() {
        var table = new long[2][2];
        LongStream.range(0, SEEDS).forEach(seed -> {
            var list = AllocationList.of(Studies.BETWEEN.study(), Map.of("BER", 1, "ZRH", 1), Studies.secret(seed));
            table[arm(list, "BER", 1)][arm(list, "ZRH", 1)]++;
        });
        assertThat(ChiSquare.independence(table)).isLessThan(ChiSquare.critical(1));
        assertThat(ChiSquare.uniform(table[0][0], table[0][1], table[1][0], table[1][1]))
                .isLessThan(ChiSquare.critical(3));
    }

    /// The strongest guesser there is knows all earlier allocations and all block sizes of the protocol,
    /// and reckons with Bayes' rule. For fixed blocks of 4 and 6 its success has a known value (17/24
    /// and 0.6833).
    @Test
    void blocks_of_random_size_are_hardly_ever_foreseen_for_certain() {
        var four = guessed(List.of(4));
        var eight = guessed(List.of(8));
        var six = guessed(List.of(6));
        var mixed = guessed(List.of(4, 6, 8));
        var small = guessed(List.of(2, 4, 6));
        System.out.printf(
                "foreseen / certain: fixed 4 %s, fixed 6 %s, fixed 8 %s, 2-4-6 %s, 4-6-8 %s%n",
                four, six, eight, small, mixed);
        assertThat(four.right()).isBetween(17 / 24.0 - 0.006, 17 / 24.0 + 0.006);
        assertThat(six.right()).isBetween(0.6833 - 0.006, 0.6833 + 0.006);
        // Random sizes hardly lower the rate of right guesses; what they take away is certainty.
        assertThat(mixed.right()).isLessThan(six.right());
        assertThat(small.right()).isLessThan(four.right());
        assertThat(mixed.certain()).isLessThan(six.certain() / 8);
        assertThat(small.certain()).isLessThan(four.certain() / 6);
    }

    private record Foreseen(double right, double certain) {
        @Override
        public String toString() {
            return "%.3f / %.3f".formatted(right, certain);
        }
    }

    private static Foreseen guessed(List<Integer> sizes) {
        var study = Studies.BETWEEN
                .at("BER")
                .with(new Allocation.BetweenPeople(List.of(1, 1), sizes, List.of()))
                .study();
        var coin = new SplittableRandom(1);
        var right = 0;
        var certain = 0;
        var all = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var list = AllocationList.of(study, Map.of("BER", 48), Studies.secret(seed));
            var belief = new Belief(sizes);
            for (int number = 1; number <= 48; number++) {
                var low = belief.low();
                var guess = low == 0.5 ? coin.nextInt(2) : low > 0.5 ? 0 : 1;
                var truth = arm(list, "BER", number);
                right += guess == truth ? 1 : 0;
                certain += low < 1e-12 || low > 1 - 1e-12 ? 1 : 0;
                all++;
                belief.see(truth);
            }
        }
        return new Foreseen(right / (double) all, certain / (double) all);
    }

    private static int arm(AllocationList list, String stratum, int number) {
        return list.sequence(stratum, number).orElseThrow().arm(1).equals("low") ? 0 : 1;
    }

    /// What a Bayesian believes about the block that is being given out: how many of each arm are left
    /// in it.
    private static final class Belief {
        private record Left(int low, int placebo) {}

        private final List<Integer> sizes;
        private Map<Left, Double> weights = new HashMap<>();

        Belief(List<Integer> sizes) {
            this.sizes = sizes;
            begin(weights, 1);
        }

        private void begin(Map<Left, Double> into, double weight) {
            sizes.forEach(size -> into.merge(new Left(size / 2, size / 2), weight / sizes.size(), Double::sum));
        }

        double low() {
            var low = 0.0;
            for (var state : new ArrayList<>(weights.entrySet())) {
                low += state.getValue()
                        * state.getKey().low()
                        / (state.getKey().low() + state.getKey().placebo());
            }
            // Ties are exact in theory and nearly so in floating point.
            return Math.abs(low - 0.5) < 1e-9 ? 0.5 : low;
        }

        void see(int arm) {
            var next = new HashMap<Left, Double>();
            var total = 0.0;
            for (var state : weights.entrySet()) {
                var left = state.getKey();
                var of = arm == 0 ? left.low() : left.placebo();
                var weight = state.getValue() * of / (left.low() + left.placebo());
                total += weight;
                var after =
                        arm == 0 ? new Left(left.low() - 1, left.placebo()) : new Left(left.low(), left.placebo() - 1);
                if (weight > 0 && after.low() + after.placebo() == 0) {
                    begin(next, weight);
                } else if (weight > 0) {
                    next.merge(after, weight, Double::sum);
                }
            }
            var sum = total;
            next.replaceAll((left, weight) -> weight / sum);
            weights = next;
        }
    }
}
