package limen.inference.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import limen.inference.posterior.Marginal;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/// Simulation-based calibration: truths drawn from the prior, data from the model, and the probability that the
/// posterior gives to a value below the truth must then be uniform. A model that is wrong must be caught by the same
/// test; that nothing is caught does not prove a model right.
class SeriesCalibrationTest {
    private static final int SETS = 1_000;

    /// Upper 1e-6 of the Kolmogorov distribution.
    private static final double LIMIT = 2.69;

    private static final Priors PRIORS = Priors.zeroToTen();
    private static final TDistribution STUDENT = TDistribution.of(Priors.SIGMA_DF);

    @SuppressWarnings("ArrayRecordComponent") // indexed by the place of the term, and never compared
    private record Truth(double[] effects, double phi, double sigma) {
        static Truth drawn(RandomGenerator random) {
            var effects = new double[SeriesTerm.values().length];
            for (var term : SeriesTerm.values()) {
                effects[term.ordinal()] = PRIORS.mean(term) + PRIORS.sd(term) * random.nextGaussian();
            }
            var phi = 1.0;
            while (Math.abs(phi) >= 1) {
                phi = PRIORS.arSd() * random.nextGaussian();
            }
            return new Truth(
                    effects, phi, PRIORS.sigmaScale() * STUDENT.inverseSurvivalProbability(random.nextDouble() / 2));
        }
    }

    /// What the posterior says of the truth, set by set; one row for each quantity.
    private static double[][] ranks(SeriesModel model, boolean stationary, double fixedPhi) {
        var random = new SplittableRandom(20261121);
        var ranks = new double[SeriesTerm.values().length + 2][SETS];
        for (var set = 0; set < SETS; set++) {
            var drawn = Truth.drawn(random);
            var truth = Double.isNaN(fixedPhi) ? drawn : new Truth(drawn.effects(), fixedPhi, drawn.sigma());
            var series = SharedSeries.drawn(
                    SharedSeries.blank(36, random), truth.effects(), truth.phi(), truth.sigma(), stationary, random);
            var posterior = SharedSeries.posterior(model, SharedSeries.withGaps(series, stationary ? 0.1 : 0, random));
            for (var term : posterior.terms()) {
                ranks[term.ordinal()][set] = posterior.of(term).cumulative(truth.effects()[term.ordinal()]);
            }
            ranks[ranks.length - 2][set] = below(posterior.autocorrelation(), truth.phi());
            ranks[ranks.length - 1][set] = below(posterior.sigma(), truth.sigma());
        }
        return ranks;
    }

    private static double below(Marginal marginal, double truth) {
        return marginal.cumulative(truth);
    }

    /// Kolmogorov's distance of these numbers from the uniform distribution, times the root of their count.
    private static double distance(double[] ranks) {
        var sorted = ranks.clone();
        Arrays.sort(sorted);
        var largest = 0.0;
        for (var i = 0; i < sorted.length; i++) {
            largest = Math.max(
                    largest, Math.max(sorted[i] - (double) i / sorted.length, (i + 1.0) / sorted.length - sorted[i]));
        }
        return largest * Math.sqrt(sorted.length);
    }

    @Test
    void truths_from_the_prior_are_anywhere_in_their_posteriors() {
        for (var ranks : ranks(SeriesModel.stationary(PRIORS), true, Double.NaN)) {
            assertThat(distance(ranks)).isLessThan(LIMIT);
        }
        for (var ranks : ranks(new SeriesModel(Likelihood.CONDITIONAL, PRIORS), false, Double.NaN)) {
            assertThat(distance(ranks)).isLessThan(LIMIT);
        }
    }

    @Test
    void a_model_that_ignores_autocorrelation_is_caught() {
        var ignoring = new Priors(5, 5, 2, 2, 1e-3, 2.5);
        var ranks = ranks(SeriesModel.stationary(ignoring), true, 0.7);

        assertThat(distance(ranks[SeriesTerm.INTERCEPT.ordinal()])).isGreaterThan(LIMIT);
        assertThat(distance(ranks[SeriesTerm.TIME.ordinal()])).isGreaterThan(LIMIT);
        assertThat(distance(ranks[ranks.length - 1])).isGreaterThan(LIMIT);
    }

    @Test
    void a_model_that_starts_with_an_innovation_is_caught_where_days_are_alike() {
        var ranks = ranks(new SeriesModel(Likelihood.CONDITIONAL, PRIORS), true, 0.95);

        assertThat(Arrays.stream(ranks)
                        .mapToDouble(SeriesCalibrationTest::distance)
                        .max()
                        .orElseThrow())
                .isGreaterThan(LIMIT);
    }

    /// Truths as in the reference bank, which are not drawn from the prior.
    @Test
    void ninety_five_of_a_hundred_intervals_hold_the_truth() {
        var random = new SplittableRandom(42);
        var sets = 2_000;
        var held = new int[SeriesTerm.values().length];
        for (var set = 0; set < sets; set++) {
            var effects = new double[] {5.5, 0.8 * random.nextGaussian(), 0.25, -0.05, 0.3};
            var series = SharedSeries.withGaps(
                    SharedSeries.drawn(
                            SharedSeries.blank(60, random),
                            effects,
                            -0.1 + 0.8 * random.nextDouble(),
                            0.6 + 1.4 * random.nextDouble(),
                            true,
                            random),
                    0.1,
                    random);
            var posterior = SharedSeries.posterior(SeriesModel.stationary(PRIORS), series);
            for (var term : posterior.terms()) {
                var summary = posterior.of(term).summary();
                var truth = effects[term.ordinal()];
                held[term.ordinal()] += summary.lower() <= truth && truth <= summary.upper() ? 1 : 0;
            }
        }
        assertThat((double) held[SeriesTerm.ACTIVE.ordinal()] / sets).isBetween(0.935, 0.965);
        assertThat((double) held[SeriesTerm.CARRY.ordinal()] / sets).isBetween(0.935, 0.965);
        assertThat((double) held[SeriesTerm.WEEKEND.ordinal()] / sets).isBetween(0.935, 0.965);
    }
}
