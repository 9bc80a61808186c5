package limen.inference.series;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SeriesPosteriorTest {
    private static final SeriesModel MODEL = SeriesModel.stationary(Priors.zeroToTen());

    private static Series any(RandomGenerator random, int days) {
        var effects = new double[] {5, random.nextGaussian(), random.nextGaussian() / 2, 0.1, 0.2};
        var drawn = SharedSeries.drawn(
                SharedSeries.blank(days, random), effects, 1.8 * random.nextDouble() - 0.9, 1.2, true, random);
        return SharedSeries.withGaps(drawn, 0.15, random);
    }

    @Test
    void fewer_than_four_days_of_a_kind_cannot_tell() {
        var days = new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
        var values = new double[] {5, 6, 4, 5, 7, 5, 6, 4, 5};
        var three = Series.derived(days, new double[] {1, 0, 1, 0, 1, 0, 0, 0, 0}, values);
        var four = Series.derived(days, new double[] {1, 0, 1, 0, 1, 0, 1, 0, 0}, values);
        values[6] = Double.NaN;

        assertThat(MODEL.posterior(three)).isEqualTo(new SeriesAnswer.Refused(SeriesAnswer.Reason.TOO_FEW_DAYS, 3, 6));
        assertThat(MODEL.posterior(four)).isInstanceOf(SeriesPosterior.class);
        assertThat(MODEL.posterior(four.withValues(values)))
                .as("an active day without a value does not count")
                .isEqualTo(new SeriesAnswer.Refused(SeriesAnswer.Reason.TOO_FEW_DAYS, 3, 5));
    }

    @Test
    void values_without_noise_cannot_tell() {
        var random = new SplittableRandom(1);
        var days = SharedSeries.blank(40, random);
        var same = new double[40];
        Arrays.fill(same, 7);
        var exact = new double[40];
        for (var i = 0; i < 40; i++) {
            exact[i] = 5 + days.at(SeriesTerm.ACTIVE, i);
        }

        assertThat(MODEL.posterior(days.withValues(same))).isInstanceOf(SeriesAnswer.Refused.class);
        assertThat(MODEL.posterior(days.withValues(exact))).isInstanceOf(SeriesAnswer.Refused.class);
    }

    /// Savage and Dickey: the Bayes factor of a nested model is the ratio of the posterior to the prior density at 0.
    /// It joins two numbers that are computed on different ways, the evidence and the mixture.
    @Test
    void the_evidence_for_a_carry_over_is_the_ratio_of_densities_at_zero() {
        Seeded.forAll("Savage-Dickey", 200, random -> {
            var posterior = SharedSeries.posterior(MODEL, any(random, random.nextInt(24, 80)));
            var atZero = posterior.of(SeriesTerm.CARRY).density(0);
            var prior = 1 / (2 * Math.sqrt(2 * Math.PI));

            var carryOver = CarryOver.of(posterior).orElseThrow();
            assertNumber(prior / carryOver.bayesFactor())
                    .isWithin(1e-5, 1 / posterior.of(SeriesTerm.CARRY).sd(), atZero);
            assertThat(carryOver.probabilityAtEvenOdds())
                    .isCloseTo(1 / (1 + 1 / carryOver.bayesFactor()), within(1e-12));
        });
    }

    @Test
    void another_unit_gives_the_same_answer_in_that_unit() {
        Seeded.forAll("unit", 100, random -> {
            var series = any(random, 60);
            var values = new double[series.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = 20 + 10 * series.value(i);
            }
            var small = SharedSeries.posterior(MODEL, series);
            var large =
                    SharedSeries.posterior(SeriesModel.stationary(Priors.forRange(20, 120)), series.withValues(values));

            assertNumber(large.active().mean())
                    .isWithin(1e-6, large.active().sd(), 10 * small.active().mean());
            assertNumber(large.active().sd()).agreesTo(6, 10 * small.active().sd());
            assertNumber(large.autocorrelation().mean())
                    .agreesTo(6, small.autocorrelation().mean());
            assertNumber(large.sigma().quantile(0.9))
                    .agreesTo(6, 10 * small.sigma().quantile(0.9));
            assertThat(large.logEvidence())
                    .isCloseTo(small.logEvidence() - series.observed() * Math.log(10), within(1e-6));
        });
    }

    @Test
    void days_without_a_value_at_either_end_change_nothing() {
        Seeded.forAll("ends", 100, random -> {
            var series = any(random, 60);
            var values = new double[60];
            for (var i = 0; i < 60; i++) {
                values[i] = i < 5 || i >= 55 ? Double.NaN : series.value(i);
            }
            var whole = series.withValues(values);
            var cut = Series.of(
                    Arrays.stream(indices(60, 5, 55)).mapToDouble(series::day).toArray(),
                    Map.of(
                            SeriesTerm.ACTIVE,
                            Arrays.stream(indices(60, 5, 55))
                                    .mapToDouble(i -> series.at(SeriesTerm.ACTIVE, i))
                                    .toArray()),
                    Arrays.copyOfRange(values, 5, 55));
            var fewer = whole.without(SeriesTerm.CARRY).without(SeriesTerm.TIME).without(SeriesTerm.WEEKEND);

            assertNumber(SharedSeries.posterior(MODEL, fewer).logEvidence())
                    .agreesTo(12, SharedSeries.posterior(MODEL, cut).logEvidence());
        });
    }

    private static int[] indices(int size, int from, int to) {
        return IntStream.range(0, size).filter(i -> i >= from && i < to).toArray();
    }

    @Test
    void a_narrow_prior_pulls_the_effect_to_zero_and_a_wide_one_lets_it_go() {
        Seeded.forAll("sensitivity", 100, random -> {
            var posterior = SharedSeries.posterior(MODEL, any(random, 40));
            var sensitivity = PriorSensitivity.of(posterior);

            assertThat(sensitivity.asStated()).isEqualTo(posterior.active().summary());
            assertThat(sensitivity.halved().sd())
                    .isLessThan(sensitivity.asStated().sd());
            assertThat(sensitivity.doubled().sd())
                    .isGreaterThan(sensitivity.asStated().sd());
            assertThat(sensitivity.largestMove()).isBetween(0.0, 1.5);
        });
    }

    @Test
    void the_covariance_has_the_variances_on_its_diagonal() {
        Seeded.forAll("covariance", 50, random -> {
            var posterior = SharedSeries.posterior(MODEL, any(random, 60));
            for (var a : posterior.terms()) {
                assertNumber(posterior.covariance(a, a))
                        .agreesTo(9, Math.pow(posterior.of(a).sd(), 2));
                for (var b : posterior.terms()) {
                    assertThat(posterior.covariance(a, b)).isEqualTo(posterior.covariance(b, a));
                    assertThat(Math.abs(posterior.covariance(a, b)))
                            .isLessThanOrEqualTo(
                                    posterior.of(a).sd() * posterior.of(b).sd() * (1 + 1e-9));
                }
            }
        });
    }

    @Test
    void an_effect_is_read_against_the_smallest_one_of_interest() {
        var random = new SplittableRandom(3);
        var posterior = SharedSeries.posterior(MODEL, any(random, 60));
        var effect = ActiveEffect.of(posterior, 0.3);

        assertThat(effect.aboveZero()).isEqualTo(1 - posterior.active().cumulative(0));
        assertThat(effect.tooSmallToMatter())
                .isEqualTo(
                        posterior.active().cumulative(0.3) - posterior.active().cumulative(-0.3));
        assertThatThrownBy(() -> ActiveEffect.of(posterior, 0))
                .hasMessageContaining("smallest effect of interest is 0");
    }

    /// So many times the days as were said to be needed, and the interval has the width that was asked for. The trend
    /// is left out: it is another one over a longer time.
    @Test
    void the_days_needed_are_about_enough() {
        var random = new SplittableRandom(5);
        var wanted = 0.0;
        var reached = 0.0;
        for (var repeat = 0; repeat < 200; repeat++) {
            var effects = new double[] {5, 0.5, 0.1, 0, 0.2};
            var few = SharedSeries.posterior(
                    MODEL, SharedSeries.drawn(SharedSeries.blank(60, random), effects, 0.3, 1, true, random));
            var needed = DaysNeeded.of(few, 0.3).orElseThrow();
            var many = SharedSeries.posterior(
                    MODEL,
                    SharedSeries.drawn(SharedSeries.blank((int) needed.days(), random), effects, 0.3, 1, true, random));
            wanted += 0.3;
            reached += DaysNeeded.of(many, 0.3).orElseThrow().halfWidth();
        }
        assertThat(reached / wanted).isBetween(0.97, 1.03);
    }
}
