package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Simulation-based calibration [Talts2018]: parameters drawn from the priors, answers from the parameters; then the
/// posterior probability below the true parameter is uniform, if everything is right.
@Tag("slow")
class CalibrationTest {
    private static final int STUDIES = 1000;
    private static final int STUDIES_OF_THE_WRONG_MODEL = 400;
    private static final int PEOPLE = 8;
    private static final int ROWS_EACH = 6;
    private static final int BINS = 10;
    private static final Priors PRIORS = new Priors(1, 1, 0.5, 1);
    private static final List<String> NAMES = List.of("intercept", "active", DiscreteModel.SPREAD);

    /// Chi-square with nine degrees of freedom exceeds this once in ten thousand.
    private static final double LARGEST = 33.72;

    @Test
    void ranks_of_true_parameters_are_even() {
        var even = chiSquares(STUDIES, PRIORS, true);
        for (var i = 0; i < NAMES.size(); i++) {
            assertThat(even[i]).as(NAMES.get(i)).isLessThan(LARGEST);
        }
    }

    @Test
    void a_model_that_forgets_whose_answers_they_are_is_caught() {
        var different = new Priors(1, 1, 2, 1);
        assertThat(chiSquares(STUDIES_OF_THE_WRONG_MODEL, different, false)[0])
                .as("intercept")
                .isGreaterThan(LARGEST);
    }

    /// @param people whether the model has a random intercept, as the truth has
    private static double[] chiSquares(int studies, Priors priors, boolean people) {
        var random = new SplittableRandom(20261121);
        var bins = new double[NAMES.size()][BINS];
        var told = 0;
        for (var study = 0; study < studies; study++) {
            var truth = truth(priors, random);
            var rows = answers(truth, people, random);
            switch (DiscreteModel.of(Response.BINARY, rows).posterior(priors, 512)) {
                case PosteriorAnswer.Told(var posterior) -> {
                    told++;
                    for (var i = 0; i < (people ? 3 : 2); i++) {
                        // The model's own intercept is that of an average row; half of the rows are active.
                        var value = i == 0 ? truth[0] - truth[1] / 2 : truth[i];
                        var below = posterior.of(NAMES.get(i)).cumulative(value);
                        bins[i][(int) Math.min(BINS - 1, below * BINS)]++;
                    }
                }
                case PosteriorAnswer.NotTold not -> {}
            }
        }
        assertThat(told).isGreaterThan(studies * 98 / 100);
        var expected = (double) told / BINS;
        return Arrays.stream(bins)
                .mapToDouble(counts -> Arrays.stream(counts)
                        .map(count -> (count - expected) * (count - expected) / expected)
                        .sum())
                .toArray();
    }

    private static double[] truth(Priors priors, RandomGenerator random) {
        var t3 = TDistribution.of(3);
        return new double[] {
            t3.inverseCumulativeProbability(random.nextDouble()) * priors.interceptScale(),
            random.nextGaussian() * priors.slopeSd(),
            Math.abs(t3.inverseCumulativeProbability(random.nextDouble())) * priors.spreadScale()
        };
    }

    private static DiscreteRows answers(double[] truth, boolean people, RandomGenerator random) {
        var n = PEOPLE * ROWS_EACH;
        var covariates = new double[n][1];
        var answers = new int[n];
        var persons = new int[n];
        for (var person = 0; person < PEOPLE; person++) {
            var level = truth[0] + truth[2] * random.nextGaussian();
            for (var i = 0; i < ROWS_EACH; i++) {
                var row = person * ROWS_EACH + i;
                persons[row] = person;
                covariates[row][0] = i % 2;
                answers[row] = Simulated.answer(Response.BINARY, level + truth[1] * (i % 2 - 0.5), random);
            }
        }
        return people
                ? DiscreteRows.ofPeople(List.of("active"), covariates, answers, persons)
                : DiscreteRows.ofOnePerson(List.of("active"), covariates, answers);
    }
}
