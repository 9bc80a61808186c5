package limen.pharmacology.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final double[] HOURS =
            IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();
    private static final Dosing DOSES = new Dosing(0, new double[] {0, 24, 48}, new double[] {15, 15, 15});

    /// The largest amount in the second state of each person of a batch, with absorption and
    /// elimination drawn.
    private static double[] peaks(Batch batch, long seed) {
        var rates = IntStream.range(batch.first(), batch.first() + batch.people())
                .mapToObj(person -> {
                    var random = Population.random(seed, person);
                    return new double[] {
                        Math.exp(0.4 * random.nextGaussian()), 0.1 * Math.exp(0.3 * random.nextGaussian())
                    };
                })
                .toArray(double[][]::new);
        var peaks = new double[batch.people()];
        Solver.solve(new LinearChain(rates), DOSES, HOURS, Tolerance.DEFAULT, (row, at, y) -> {
            for (int lane = 0; lane < peaks.length; lane++) {
                peaks[lane] = Math.max(peaks[lane], y[peaks.length + lane]);
            }
        });
        return peaks;
    }

    private static List<Double> peaksOfAll(Population population, long seed) {
        return population.fold(new ArrayList<Double>(), batch -> peaks(batch, seed), (all, some) -> {
            Arrays.stream(some).forEach(all::add);
            return all;
        });
    }

    @Test
    void one_two_and_eight_threads_give_the_same_bits() throws Exception {
        var population = new Population(1000, 7);
        var results = new ArrayList<List<Double>>();
        for (int threads : new int[] {1, 2, 8}) {
            try (var pool = new ForkJoinPool(threads)) {
                results.add(pool.submit(() -> peaksOfAll(population, 1)).get());
            }
        }
        assertThat(results.get(0)).hasSize(1000);
        assertThat(results.get(1)).isEqualTo(results.get(0));
        assertThat(results.get(2)).isEqualTo(results.get(0));
        assertThat(peaksOfAll(population, 2)).isNotEqualTo(results.get(0));
    }

    @Test
    void another_cut_into_batches_moves_a_person_no_further_than_the_tolerance() {
        var some = peaksOfAll(new Population(100, 64), 1);
        var other = peaksOfAll(new Population(120, 9), 1);
        for (int person = 0; person < 100; person++) {
            assertThat(other.get(person)).isCloseTo(some.get(person), within(4e-6 * some.get(person)));
        }
    }

    @Test
    void every_person_is_in_one_batch() {
        for (int people : new int[] {1, 63, 64, 65, 1000}) {
            var population = Population.of(people);
            var seen = IntStream.range(0, population.batches())
                    .mapToObj(population::batch)
                    .flatMapToInt(batch -> IntStream.range(batch.first(), batch.first() + batch.people()))
                    .toArray();
            assertThat(seen).isEqualTo(IntStream.range(0, people).toArray());
        }
        assertThatThrownBy(() -> Population.of(0)).hasMessageContaining("expected at least 1 each");
        assertThatThrownBy(() -> new Batch(0, 0)).hasMessageContaining("expected at least one");
    }

    @Test
    void results_wait_for_being_gathered_a_few_at_a_time() {
        var waiting = new AtomicInteger();
        var most = new AtomicInteger();
        var sum = new Population(5000, 1)
                .fold(
                        0,
                        batch -> {
                            most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                            return batch.first();
                        },
                        (all, one) -> {
                            waiting.decrementAndGet();
                            return all + one;
                        });
        assertThat(sum).isEqualTo(5000 * 4999 / 2);
        assertThat(most.get()).isBetween(1, 64);
    }

    @Test
    void random_numbers_belong_to_the_person() {
        var first = Population.random(1, 5).nextLong();
        assertThat(Population.random(1, 5).nextLong()).isEqualTo(first);
        var others = Stream.of(Population.random(1, 6), Population.random(2, 5), Population.random(6, 1))
                .map(random -> random.nextLong());
        assertThat(others).doesNotContain(first).doesNotHaveDuplicates();
    }

    @Test
    void neighbours_draw_independently() {
        var people = 4000;
        var first = new double[people];
        for (int person = 0; person < people; person++) {
            first[person] = Population.random(3, person).nextGaussian();
        }
        assertThat(Arrays.stream(first).average().orElseThrow()).isCloseTo(0, within(4 / Math.sqrt(people)));
        var product = IntStream.range(1, people)
                .mapToDouble(i -> first[i] * first[i - 1])
                .average();
        assertThat(product.orElseThrow()).isCloseTo(0, within(4 / Math.sqrt(people)));
    }
}
