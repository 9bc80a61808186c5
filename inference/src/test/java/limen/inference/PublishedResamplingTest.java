package limen.inference;

import static limen.testkit.Close.assertNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class PublishedResamplingTest {
    private static final String FIRST_WEEK = "data/self-blinding-trial/first_week.csv";
    private static final String AT_HALF = "reference/statistics/cgrc_adjustment_cgr0.5.csv";

    @Test
    void the_exact_values_of_the_trial_are_reproduced() {
        for (var row : SharedReference.table(AT_HALF).rows()) {
            var resampling = PublishedResampling.of(scores(row.text("scale"))).at(0.5, 0, seeded());
            assertThat(sizes(resampling))
                    .containsExactly(
                            row.integer("nPLPL"), row.integer("nPLAC"), row.integer("nACPL"), row.integer("nACAC"));
            assertNumber(resampling.expectation()).agreesTo(9, row.number("exact_E_est"));
            assertNumber(resampling.standardDeviation()).agreesTo(9, row.number("exact_sd_est"));
        }
    }

    @Test
    void the_delta_standard_error_of_the_trial_is_reproduced() {
        for (var row : SharedReference.table("reference/statistics/guess_curve_rounded_compat.csv")
                .rows()) {
            var resampling = PublishedResampling.of(scores(row.text("scale"))).at(0.5, 0, seeded());
            assertNumber(resampling.expectation()).agreesTo(9, row.number("adj_est_cgr0.5"));
            assertNumber(resampling.deltaStandardError()).agreesTo(9, row.number("adj_se_delta"));
        }
    }

    @Test
    void the_averages_of_twenty_thousand_pseudo_trials_are_reproduced() {
        for (var row : SharedReference.table(AT_HALF).rows()) {
            var pseudoTrials = 20_000;
            var resampling = PublishedResampling.of(scores(row.text("scale"))).at(0.5, pseudoTrials, seeded());
            var averages = resampling.averages();
            // Both sides are means of as many pseudo-trials, so their difference has twice the variance of one.
            var root = Math.sqrt(2.0 / pseudoTrials);
            var sd = resampling.standardDeviation();
            assertNumber(averages.estimate())
                    .as("estimate, against our own exact value")
                    .isWithin(4, sd / Math.sqrt(pseudoTrials), resampling.expectation());
            // A standard error varies by about 1/√(2 df) of itself, a p-value by about that of a uniform one.
            assertNumber(averages.standardError())
                    .isWithin(4, averages.standardError() / Math.sqrt(2 * 231) * root, row.number("mc_mean_se_20000"));
            assertNumber(averages.pValue()).isWithin(4, 0.3 * root, row.number("mc_mean_p_20000"));
            assertNumber(averages.hedgesG())
                    .isWithin(4, averages.hedgesG() / averages.estimate() * sd * root, row.number("mc_mean_g_20000"));
        }
    }

    @Test
    void the_published_means_lie_within_their_own_chance_of_the_exact_value() {
        for (var row : SharedReference.table(AT_HALF).rows()) {
            var resampling = PublishedResampling.of(scores(row.text("scale"))).at(0.5, 0, seeded());
            var standardError = resampling.standardDeviation() / Math.sqrt(row.number("n_published_sims"));
            assertNumber(row.number("pub_mean_est")).isWithin(4, standardError, resampling.expectation());
        }
    }

    @Test
    void simulation_and_exact_value_agree_for_any_trial() {
        Seeded.forAll("own simulation against own exact value", 40, random -> {
            var resampling = PublishedResampling.of(anyScores(random)).at(random.nextDouble(), 2000, random);
            assertNumber(resampling.averages().estimate())
                    .isWithin(4.5, resampling.standardDeviation() / Math.sqrt(2000), resampling.expectation());
        });
    }

    /// With whole scores the mean stays, and the variance of a draw is that of the noise plus 1/12 minus the first term
    /// of a series whose second is below 1e-33.
    @Test
    void the_exact_moments_are_those_of_rounded_normal_noise() {
        var scores = new double[][] {{3}, {3}, {7}, {7}};
        var resampling = PublishedResampling.of(scores).at(0.5, 0, seeded());
        assertThat(resampling.expectation()).isEqualTo(4, within(1e-14));
        var rest = 4 * Math.exp(-2 * Math.PI * Math.PI) * (1 + 1 / (4 * Math.PI * Math.PI));
        assertNumber(Math.pow(resampling.standardDeviation(), 2)).agreesTo(14, 1 + 1.0 / 12 - rest);
        assertThat(resampling.deltaStandardError()).isNaN();
    }

    @Test
    void the_same_seed_draws_the_same_pseudo_trials() {
        var scores = anyScores(new SplittableRandom(5));
        assertThat(PublishedResampling.of(scores).at(0.4, 50, new SplittableRandom(9)))
                .isEqualTo(PublishedResampling.of(scores).at(0.4, 50, new SplittableRandom(9)))
                .isNotEqualTo(PublishedResampling.of(scores).at(0.4, 50, new SplittableRandom(10)));
    }

    @Test
    void as_many_are_drawn_as_were_observed_and_the_asked_share_guesses_right() {
        Seeded.forAll("sizes add up", 300, random -> {
            var scores = anyScores(random);
            var n = IntStream.of(0, 1, 2, 3).map(k -> scores[k].length).sum();
            var rate = random.nextDouble();
            var sizes = sizes(PublishedResampling.of(scores).at(rate, 0, random));
            assertThat(sizes).allMatch(size -> size >= 0);
            assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(n);
            assertThat(sizes.get(0) + sizes.get(3)).isEqualTo((int) Math.rint(rate * n));
        });
    }

    /// The largest and smallest rate leave two strata of size zero.
    @Test
    void at_the_ends_of_the_curve_the_arms_are_one_stratum_each() {
        var scores = new double[][] {{1, 2, 3}, {10, 20}, {100, 200, 300}, {1000, 3000}};
        var allWrong = PublishedResampling.of(scores).at(0, 100, seeded());
        assertThat(sizes(allWrong)).containsExactly(0, 4, 6, 0);
        assertThat(allWrong.expectation()).isEqualTo(200 - 15, within(1e-12));
        var allRight = PublishedResampling.of(scores).at(1, 100, seeded());
        assertThat(sizes(allRight)).containsExactly(6, 0, 0, 4);
        assertThat(allRight.expectation()).isEqualTo(2000 - 2, within(1e-12));
        assertNumber(allRight.averages().estimate())
                .isWithin(4, allRight.standardDeviation() / 10, allRight.expectation());
        assertThat(allRight.averages().pValue()).isBetween(0.0, 1.0);
    }

    @Test
    void an_empty_stratum_is_not_needed_where_nobody_is_drawn_from_it() {
        var nobodyRightOnPlacebo = new double[][] {{}, {1, 2, 3}, {4, 5, 6}, {7, 8}};
        var resampling = PublishedResampling.of(nobodyRightOnPlacebo).at(0.5, 20, seeded());
        assertThat(sizes(resampling)).containsExactly(0, 2, 2, 4);
        assertThat(resampling.expectation()).isEqualTo((2 * 5 + 4 * 7.5) / 6 - 2, within(1e-12));
        assertThat(resampling.averages().estimate()).isFinite();
    }

    @Test
    void a_trial_that_cannot_be_redrawn_has_no_numbers() {
        var nobodyRight = new double[][] {{}, {1, 2, 3}, {4, 5, 6}, {}};
        assertUnknown(PublishedResampling.of(nobodyRight).at(0.5, 10, seeded()));
        assertThat(PublishedResampling.of(nobodyRight).at(0, 10, seeded()).expectation())
                .isEqualTo(3, within(1e-12));

        var nobodyOnPlacebo = new double[][] {{}, {}, {1, 2}, {3, 4}};
        assertUnknown(PublishedResampling.of(nobodyOnPlacebo).at(0.5, 10, seeded()));

        assertUnknown(PublishedResampling.of(new double[4][0]).at(0.5, 10, seeded()));
    }

    @Test
    void one_participant_in_each_arm_has_a_difference_and_no_test() {
        var averages = PublishedResampling.of(new double[][] {{1}, {}, {}, {5}})
                .at(1, 10, seeded())
                .averages();
        assertThat(averages.estimate()).isFinite();
        assertThat(averages.standardError()).isNaN();
        assertThat(averages.pValue()).isNaN();
        assertThat(averages.hedgesG()).isNaN();
    }

    @Test
    void what_is_no_trial_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedResampling.of(new double[3][1]).at(0.5, 1, seeded()))
                .withMessage("scores hold 3 strata; expected 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedResampling.of(new double[][] {{1}, {Double.NaN}, {}, {}})
                        .at(0.5, 1, seeded()))
                .withMessage("a score in stratum PA is NaN; expected a finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedResampling.of(new double[4][1]).at(1.5, 1, seeded()))
                .withMessage("correct-guess rate is 1.5; expected 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublishedResampling.of(new double[4][1]).at(0.5, -1, seeded()))
                .withMessage("pseudo-trials are -1; expected 0 or more");
    }

    private static void assertUnknown(PublishedResampling.AtRate resampling) {
        assertThat(resampling.expectation()).isNaN();
        assertThat(resampling.standardDeviation()).isNaN();
        assertThat(resampling.deltaStandardError()).isNaN();
        assertThat(resampling.averages().estimate()).isNaN();
    }

    private static RandomGenerator seeded() {
        return new SplittableRandom(96);
    }

    /// Four strata of 5 to 60 scores that need not be whole.
    private static double[][] anyScores(RandomGenerator random) {
        return random.ints(4, 5, 61)
                .mapToObj(n -> random.doubles(n, -5, 20).toArray())
                .toArray(double[][]::new);
    }

    private static double[][] scores(String scale) {
        var rows = ReferenceTable.of(SharedReference.path(FIRST_WEEK)).rows().stream()
                .filter(row -> row.text("scale").equals(scale))
                .toList();
        return Arrays.stream(Stratum.values())
                .map(stratum -> rows.stream()
                        .filter(row -> Stratum.of(arm(row.text("condition")), arm(row.text("guess"))) == stratum)
                        .mapToDouble(row -> row.number("delta_score"))
                        .toArray())
                .toArray(double[][]::new);
    }

    /// How many are drawn of each stratum: PP, PA, AP, AA.
    private static List<Integer> sizes(PublishedResampling.AtRate resampling) {
        return Arrays.stream(Stratum.values())
                .map(stratum -> resampling.sizes().of(stratum))
                .toList();
    }

    private static Arm arm(String code) {
        return code.equals("AC") ? Arm.ACTIVE : Arm.PLACEBO;
    }
}
