package limen.inference.series;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class RandomisationTestTest {
    private static final SeriesModel MODEL = SeriesModel.stationary(Priors.zeroToTen());

    private static double[] everyThird(int days) {
        return IntStream.range(0, days)
                .filter(i -> i % 3 == 0)
                .mapToDouble(i -> i + 1)
                .toArray();
    }

    private static Series drawn(int days, double effect, SplittableRandom random) {
        return SharedSeries.drawn(
                SharedSeries.blank(days, random), new double[] {5, effect, 0, 0, 0}, 0.4, 1, true, random);
    }

    @Test
    void the_sequences_of_a_block_and_their_probabilities() {
        var whole = new AllocationBlock(AllocationUnit.single(1, 2, 3, 4), 4, 2);
        var cut = new AllocationBlock(AllocationUnit.single(1, 2, 3), 4, 2);
        assertThat(whole.sequences()).isEqualTo(6);
        assertThat(cut.sequences()).isEqualTo(6);
        var one = new AllocationBlock(AllocationUnit.single(1), 4, 1);
        assertThat(one.sequences()).isEqualTo(2);

        for (var block : List.of(whole, cut, one)) {
            var seen = new ArrayList<Double>();
            block.forEach((sequence, probability) -> seen.add(probability));
            assertThat(seen).hasSize(block.sequences().intValueExact());
            assertThat(seen.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-12));
        }
        one.forEach((sequence, probability) -> assertThat(probability).isEqualTo(sequence[0] ? 0.25 : 0.75));
    }

    @Test
    void draws_follow_the_probabilities_of_the_sequences() {
        var block = new AllocationBlock(AllocationUnit.single(1, 2), 5, 2);
        var random = new SplittableRandom(7);
        var counts = new int[4];
        var sequence = new boolean[2];
        for (var draw = 0; draw < 100_000; draw++) {
            block.draw(random, sequence);
            counts[(sequence[0] ? 2 : 0) + (sequence[1] ? 1 : 0)]++;
        }
        block.forEach((each, probability) -> {
            var count = counts[(each[0] ? 2 : 0) + (each[1] ? 1 : 0)];
            assertThat(count).isCloseTo((int) (100_000 * probability), within(700));
        });
    }

    /// R 4.2.2, nlme 3.1-162: `gls(y ~ active + carry + time + weekend, correlation = corAR1(0.4757, ~ day, fixed =
    /// TRUE))`, t of `active` and, without carry in the formula, of `active` alone.
    @Test
    void the_statistic_is_the_t_of_generalised_least_squares() {
        var series = SharedSeries.table("nof1_60d.csv");
        var isActive = new boolean[60];
        for (var i = 0; i < 60; i++) {
            isActive[i] = series.at(SeriesTerm.ACTIVE, i) == 1;
        }

        assertNumber(new GlsStatistic(series, 0.4757).of(isActive)).agreesTo(7, 1.27795460734781);
        assertNumber(new GlsStatistic(series.without(SeriesTerm.CARRY), 0.4757).of(isActive))
                .agreesTo(7, 1.0092563090738);
    }

    @Test
    void sixty_days_have_7776_allocations_and_all_are_looked_at() {
        var series = SharedSeries.table("nof1_60d.csv");
        var scheme = new AllocationScheme.PermutedBlocks(AllocationUnit.single(everyThird(60)), 4, 2);
        var result = RandomisationTest.of(MODEL, series, scheme, new SplittableRandom(1), 999);

        assertThat(result).isInstanceOfSatisfying(RandomisationResult.Exact.class, exact -> {
            assertThat(exact.allocations()).isEqualTo(7776);
            // About the tail of the t statistic: nothing odd about 60 days.
            assertThat(exact.pValue()).isBetween(0.1, 0.4);
            assertThat(exact.pValue() * 7776).isCloseTo(Math.rint(exact.pValue() * 7776), within(1e-6));
        });
    }

    /// With nothing in the capsules every share of the allocations is as likely as any: p below a is had in at most a.
    @Test
    void without_an_effect_p_keeps_its_level_exactly() {
        var random = new SplittableRandom(11);
        var scheme = new AllocationScheme.PermutedBlocks(AllocationUnit.single(everyThird(36)), 4, 2);
        var sets = 1_000;
        var below = 0;
        for (var set = 0; set < sets; set++) {
            var result = RandomisationTest.of(MODEL, drawn(36, 0, random), scheme, random, 99);
            if (result instanceof RandomisationResult.Exact(var statistic, var p, var allocations)) {
                assertThat(allocations).isEqualTo(216);
                below += p <= 0.1 ? 1 : 0;
            }
        }
        // 1,000 sets: a standard error of 0.0095.
        assertThat(below / (double) sets).isBetween(0.06, 0.14);
    }

    @Test
    void draws_agree_with_the_enumeration() {
        Seeded.forAll("draws", 5, random -> {
            var series = SharedSeries.drawn(
                    SharedSeries.blank(60, random), new double[] {5, 0.5, 0, 0, 0}, 0.4, 1, true, random);
            var units = AllocationUnit.single(everyThird(60));
            var exact =
                    RandomisationTest.of(MODEL, series, new AllocationScheme.PermutedBlocks(units, 4, 2), random, 1);
            // Ten of twenty in any order: 184,756 allocations, too many to look at all.
            var drawn = RandomisationTest.of(MODEL, series, new AllocationScheme.FixedCounts(units, 10), random, 4_000);

            assertThat(exact).isInstanceOf(RandomisationResult.Exact.class);
            assertThat(drawn).isInstanceOf(RandomisationResult.Drawn.class);
            // Two schemes, so only about the same.
            assertThat(((RandomisationResult.Drawn) drawn).pValue())
                    .isCloseTo(((RandomisationResult.Exact) exact).pValue(), within(0.1));
        });
    }

    @Test
    void a_large_effect_leaves_the_smallest_p_there_is() {
        var random = new SplittableRandom(13);
        var scheme = new AllocationScheme.PermutedBlocks(AllocationUnit.single(everyThird(36)), 4, 2);
        var result = RandomisationTest.of(MODEL, drawn(36, 30, random), scheme, random, 99);

        assertThat(result)
                .isInstanceOfSatisfying(
                        RandomisationResult.Exact.class,
                        exact -> assertThat(exact.pValue()).isLessThanOrEqualTo(2.0 / 216 + 1e-9));
    }

    @Test
    void days_that_cannot_be_of_the_scheme_are_named() {
        var random = new SplittableRandom(17);
        var series = drawn(36, 0, random);
        var twoDays = List.of(new AllocationUnit(List.of(1.0, 4.0)), new AllocationUnit(List.of(7.0, 10.0)));

        assertThat(RandomisationTest.of(
                        MODEL,
                        series,
                        new AllocationScheme.FixedCounts(AllocationUnit.single(1, 4, 7, 10), 2),
                        random,
                        99))
                .isInstanceOfSatisfying(
                        RandomisationResult.NotPossible.class,
                        not -> assertThat(not.reason()).contains("is active and no capsule day of the scheme"));
        assertThat(RandomisationTest.of(MODEL, series, new AllocationScheme.FixedCounts(twoDays, 1), random, 99))
                .isInstanceOf(RandomisationResult.NotPossible.class);
        assertThat(RandomisationTest.of(
                        MODEL,
                        series,
                        new AllocationScheme.PermutedBlocks(AllocationUnit.single(everyThird(36)), 4, 1),
                        random,
                        99))
                .isInstanceOfSatisfying(
                        RandomisationResult.NotPossible.class,
                        not -> assertThat(not.reason()).contains("block 1 has 2 active"));
        assertThatThrownBy(() -> new AllocationScheme.FixedCounts(AllocationUnit.single(2, 1), 1))
                .hasMessageContaining("capsule day 1.0 comes after 2.0");
    }
}
