package limen.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.inference.series.AllocationScheme;
import limen.inference.series.AllocationUnit;
import limen.inference.series.Priors;
import limen.inference.series.RandomisationResult;
import limen.inference.series.RandomisationTest;
import limen.inference.series.Series;
import limen.inference.series.SeriesModel;
import org.junit.jupiter.api.Test;

class RandomisationCheckTest {
    private static final SeriesModel MODEL = SeriesModel.stationary(Priors.zeroToTen());
    /// Blocks of four with two active each.
    private static final double[] ACTIVE = {1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1};

    private static Series series(double... active) {
        var random = new SplittableRandom(5);
        return Series.derived(
                days(active.length),
                active,
                Arrays.stream(active)
                        .map(one -> 5 + 0.8 * one + random.nextGaussian())
                        .toArray());
    }

    private static double[] days(int count) {
        return IntStream.rangeClosed(1, count).asDoubleStream().toArray();
    }

    private static List<List<Double>> blocks(int... sizes) {
        var first = new int[] {1};
        return Arrays.stream(sizes)
                .mapToObj(size -> {
                    var from = first[0];
                    first[0] += size;
                    return IntStream.range(from, from + size)
                            .mapToObj(day -> (double) day)
                            .toList();
                })
                .toList();
    }

    private static RandomisationResult check(Series series, Draw draw) {
        var check = RandomisationCheck.of(MODEL, series, draw, new SplittableRandom(1), 999);
        assertThat(check.draw()).isEqualTo(draw);
        return check.result();
    }

    @Test
    void blocks_of_the_table_are_the_scheme_of_the_test() {
        var direct = RandomisationTest.of(
                MODEL,
                series(ACTIVE),
                new AllocationScheme.PermutedBlocks(AllocationUnit.single(days(12)), 4, 2),
                new SplittableRandom(1),
                999);
        assertThat(direct)
                .isInstanceOfSatisfying(
                        RandomisationResult.Exact.class,
                        exact -> assertThat(exact.allocations()).isEqualTo(6 * 6 * 6));
        assertThat(check(series(ACTIVE), new Draw.InBlocks(blocks(4, 4, 4)))).isEqualTo(direct);
    }

    @Test
    void a_block_that_ended_early_is_the_beginning_of_a_whole_one() {
        var cut = series(Arrays.copyOf(ACTIVE, 11));
        assertThat(check(cut, new Draw.InBlocks(blocks(4, 4, 3))))
                .isInstanceOfSatisfying(
                        RandomisationResult.Exact.class,
                        exact -> assertThat(exact.allocations()).isEqualTo(6 * 6 * 6));
        assertThat(check(series(1, 1, 1, 1, 0, 0, 1), new Draw.InBlocks(blocks(3, 4))))
                .isInstanceOf(RandomisationResult.NotPossible.class);
    }

    @Test
    void blocks_that_are_not_alike_are_named() {
        assertThat(check(series(1, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0), new Draw.InBlocks(blocks(4, 4, 4))))
                .isEqualTo(new RandomisationResult.NotPossible(
                        "block 2 has 1 active of 4 capsules, where a whole block has 2 of 4"));
        assertThat(check(series(ACTIVE), new Draw.InBlocks(blocks(1, 1, 1))))
                .isEqualTo(new RandomisationResult.NotPossible(
                        "no block holds two capsules, so nothing else could have been drawn"));
    }

    @Test
    void without_blocks_the_observed_count_is_taken_for_the_scheme() {
        var onDays = check(
                series(ACTIVE), new Draw.OnDays(Arrays.stream(days(12)).boxed().toList()));
        assertThat(onDays)
                .isInstanceOfSatisfying(RandomisationResult.Exact.class, exact -> {
                    assertThat(exact.allocations()).isEqualTo(924);
                    assertThat(exact.pValue() * 924).isCloseTo(Math.rint(exact.pValue() * 924), within(1e-9));
                })
                .isEqualTo(check(series(ACTIVE), new Draw.NotTold()));
    }

    @Test
    void capsule_days_that_are_all_active_leave_nothing_to_draw() {
        assertThat(check(series(ACTIVE), new Draw.OnDays(List.of(1.0, 4.0, 6.0, 7.0, 11.0, 12.0))))
                .isEqualTo(new RandomisationResult.NotPossible(
                        "6 of 6 capsule days are active, so nothing else could have been drawn"));
    }
}
