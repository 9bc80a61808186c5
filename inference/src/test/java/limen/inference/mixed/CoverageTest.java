package limen.inference.mixed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How often the intervals hold the truth, in simulated studies.
@Tag("slow")
class CoverageTest {
    private static final int STUDIES = 4000;
    private static final double TRUTH = 0.5;
    private static final MixedModel SERIES = new MixedModel(new RandomEffects.None(), SerialCorrelation.AR1);
    private static final MixedModel LEVELS = new MixedModel(new RandomEffects.Intercept(), SerialCorrelation.NONE);
    private static final MixedModel LINES =
            new MixedModel(new RandomEffects.InterceptAndSlope(1), SerialCorrelation.AR1);

    /// Counts of intervals that held the truth.
    private static final class Tally {
        private int fitted;
        private int satterthwaite;
        private int containment;
        private int refused;

        void add(MixedResult result) {
            switch (result) {
                case Undetermined undetermined -> refused++;
                case MixedFit fit -> {
                    fitted++;
                    var effect = fit.coefficient(1);
                    satterthwaite += effect.interval().excludes(TRUTH) ? 0 : 1;
                    var reach = TDistribution.of(fit.containmentDf(1)).inverseSurvivalProbability(0.025);
                    containment += Math.abs(effect.value() - TRUTH) <= reach * effect.standardError() ? 1 : 0;
                }
            }
        }

        double share() {
            return satterthwaite / (double) fitted;
        }

        double shareWithContainment() {
            return containment / (double) fitted;
        }

        @Override
        public String toString() {
            return "Satterthwaite %.4f, containment %.4f, not determined %d of %d"
                    .formatted(share(), shareWithContainment(), refused, refused + fitted);
        }
    }

    private static double[] errors(RandomGenerator random, int n, double phi) {
        var e = new double[n];
        for (var t = 0; t < n; t++) {
            e[t] = t == 0 ? random.nextGaussian() : phi * e[t - 1] + Math.sqrt(1 - phi * phi) * random.nextGaussian();
        }
        return e;
    }

    /// One person, a capsule every third day, half of them active.
    private static Tally series(int days, double phi) {
        var random = new SplittableRandom(20261121);
        var tally = new Tally();
        for (var study = 0; study < STUDIES; study++) {
            var e = errors(random, days, phi);
            var time = new double[days];
            var terms = new double[days][];
            for (var t = 0; t < days; t++) {
                time[t] = t;
                terms[t] = new double[] {1, t % 3 == 0 && random.nextBoolean() ? 1 : 0, t / 10.0};
                e[t] += TRUTH * terms[t][1];
            }
            tally.add(SERIES.fit(Rows.ofOnePerson(time, terms, e), Likelihood.RESTRICTED));
        }
        return tally;
    }

    private static Tally people(MixedModel model, int studies, int people, int days, double phi, double slopeSd) {
        var random = new SplittableRandom(20261121);
        var tally = new Tally();
        for (var study = 0; study < studies; study++) {
            var n = people * days;
            var person = new int[n];
            var time = new double[n];
            var terms = new double[n][];
            var outcome = new double[n];
            for (var i = 0; i < people; i++) {
                var level = random.nextGaussian();
                var slope = TRUTH + slopeSd * random.nextGaussian();
                var e = errors(random, days, phi);
                for (var t = 0; t < days; t++) {
                    var row = i * days + t;
                    person[row] = i;
                    time[row] = t;
                    terms[row] = new double[] {1, t / 3 % 2 == i % 2 ? 1 : 0};
                    outcome[row] = level + slope * terms[row][1] + e[t];
                }
            }
            tally.add(model.fit(Rows.of(person, time, terms, outcome), Likelihood.RESTRICTED));
        }
        return tally;
    }

    @Test
    void a_series_of_sixty_days_is_covered() {
        var tally = series(60, 0.4);
        System.out.println("60 days, phi 0.4: " + tally);
        assertThat(tally.share()).isBetween(0.935, 0.965);
    }

    @Test
    void a_short_series_is_covered_less_well_and_says_when_it_cannot_tell() {
        var tally = series(20, 0.4);
        System.out.println("20 days, phi 0.4: " + tally);
        assertThat(tally.share()).isBetween(0.92, 0.965);
    }

    @Test
    void a_strongly_correlated_series_is_covered() {
        var tally = series(60, 0.8);
        System.out.println("60 days, phi 0.8: " + tally);
        assertThat(tally.share()).isBetween(0.935, 0.965);
    }

    @Test
    void levels_of_eight_people_are_covered() {
        var tally = people(LEVELS, STUDIES, 8, 6, 0, 0);
        System.out.println("8 people, levels: " + tally);
        assertThat(tally.share()).isBetween(0.935, 0.965);
    }

    /// The wrong model: days of a person are alike, and it does not know.
    @Test
    void a_model_without_the_correlation_of_days_is_caught() {
        var blind = people(LEVELS, STUDIES, 12, 12, 0.6, 0);
        System.out.println("12 people, phi 0.6, model without: " + blind);
        assertThat(blind.share()).isLessThan(0.92);
    }

    @Test
    void effects_that_differ_between_twelve_people_are_covered() {
        var tally = people(LINES, 1000, 12, 12, 0.4, 0.5);
        System.out.println("12 people, lines, phi 0.4: " + tally);
        assertThat(tally.share()).isBetween(0.925, 0.975);
    }
}
