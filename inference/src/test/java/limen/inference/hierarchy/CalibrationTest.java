package limen.inference.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import limen.inference.hierarchy.Diagnostics.Method;
import limen.inference.posterior.Marginal;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Simulation-based calibration: parameters drawn from the prior, data from the parameters, and where the parameters
/// then lie in the posterior. If everything is right, anywhere equally often.
@Tag("slow")
class CalibrationTest {
    private static final int STUDIES = 2_000;
    private static final int PEOPLE = 8;
    private static final int DAYS = 15;
    private static final int BINS = 10;
    /// The chi-squared value with nine degrees of freedom that chance exceeds once in 10,000.
    private static final double SUSPICIOUS = 33.72;

    private static final String[] NAMES = {
        "intercept", "active", "time", "ar1", "sigma", "sd_intercept", "sd_active", "cor", "person", "new_person"
    };
    private static final HierarchicalModel MODEL =
            new HierarchicalModel(StudyPriors.forRange(0, 10), Likelihood.STATIONARY, 1024);

    /// What a model makes of one simulated study.
    private interface Analyst {
        HierarchicalResult analyse(StudySeries study);
    }

    @Test
    void the_truth_lies_anywhere_in_the_posterior_equally_often() {
        var found = ranks(MODEL::fit);
        assertThat(found.unanswered()).isLessThan(STUDIES / 100);
        for (var i = 0; i < NAMES.length; i++) {
            assertThat(chiSquared(found.ranks()[i]))
                    .as("%s of%n%s", NAMES[i], found)
                    .isLessThan(SUSPICIOUS);
        }
        for (var name : new String[] {"active", "person", "new_person"}) {
            assertThat(coverage(found.ranks()[Arrays.asList(NAMES).indexOf(name)]))
                    .as("coverage of " + name)
                    .isBetween(0.935, 0.965);
        }
    }

    /// A prior that leaves phi no room around zero: the same model without serial dependence.
    @Test
    void a_model_that_ignores_serial_dependence_is_caught() {
        var priors = MODEL.priors();
        var series = priors.series();
        var blind = new HierarchicalModel(
                new StudyPriors(
                        new Priors(
                                series.interceptMean(),
                                series.interceptSd(),
                                series.activeSd(),
                                series.slopeSd(),
                                0.01,
                                series.sigmaScale()),
                        priors.spread(),
                        priors.correlationShape()),
                Likelihood.STATIONARY,
                256);
        var found = ranks(blind::fit);
        assertThat(coverage(found.ranks()[Arrays.asList(NAMES).indexOf("time")]))
                .isLessThan(0.93);
        for (var name : new String[] {"sigma", "sd_intercept", "sd_active"}) {
            assertThat(chiSquared(found.ranks()[Arrays.asList(NAMES).indexOf(name)]))
                    .as("%s of%n%s", name, found)
                    .isGreaterThan(SUSPICIOUS);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read only, inside this test
    private record Found(double[][] ranks, EnumMap<Method, Integer> methods, int unanswered) {
        @Override
        public String toString() {
            var text = new StringBuilder("%s, unanswered %d%n".formatted(methods, unanswered));
            for (var i = 0; i < NAMES.length; i++) {
                text.append("%s: chi-squared %.1f, coverage %.3f%n"
                        .formatted(NAMES[i], chiSquared(ranks[i]), coverage(ranks[i])));
            }
            return text.toString();
        }
    }

    private static Found ranks(Analyst analyst) {
        var each = IntStream.range(0, STUDIES)
                .parallel()
                .mapToObj(i -> one(new SplittableRandom(7_000 + i), analyst))
                .toList();
        var answered = each.stream().filter(one -> one.ranks().length > 0).toList();
        var ranks = new double[NAMES.length][answered.size()];
        var methods = new EnumMap<Method, Integer>(Method.class);
        for (var study = 0; study < answered.size(); study++) {
            for (var i = 0; i < NAMES.length; i++) {
                ranks[i][study] = answered.get(study).ranks()[i];
            }
            methods.merge(answered.get(study).method(), 1, Integer::sum);
        }
        return new Found(ranks, methods, STUDIES - answered.size());
    }

    @SuppressWarnings("ArrayRecordComponent") // read only, inside this test
    private record One(double[] ranks, Method method) {}

    private static One one(RandomGenerator random, Analyst analyst) {
        var priors = MODEL.priors();
        var series = priors.series();
        var truth = new Studies.Truth(
                series.interceptMean() + series.interceptSd() * random.nextGaussian(),
                series.activeSd() * random.nextGaussian(),
                series.slopeSd() * random.nextGaussian(),
                autocorrelation(random, series.arSd()),
                series.sigmaScale() * halfT3(random),
                priors.spread() * halfT3(random),
                priors.spread() * halfT3(random),
                correlation(random));
        var simulated = Studies.simulated(random, truth, PEOPLE, DAYS, 0.1);
        return switch (analyst.analyse(simulated.study())) {
            case HierarchicalResult.NotEstimable _ -> new One(new double[0], Method.RANDOM_WALK);
            case HierarchicalPosterior posterior -> {
                var population = posterior.population();
                var spread = posterior.spread();
                var marginals = new Marginal[] {
                    population.intercept(),
                    population.active(),
                    population.time(),
                    spread.ar1(),
                    spread.sigma(),
                    spread.intercept(),
                    spread.active(),
                    spread.correlation(),
                    posterior.people().getFirst().effect(),
                    population.newPerson()
                };
                var truths = new double[] {
                    truth.intercept(),
                    truth.active(),
                    truth.time(),
                    truth.phi(),
                    truth.sigma(),
                    truth.sdIntercept(),
                    truth.sdActive(),
                    truth.correlation(),
                    simulated.effects()[0],
                    truth.active() + truth.sdActive() * random.nextGaussian()
                };
                var ranks = new double[NAMES.length];
                Arrays.setAll(ranks, i -> marginals[i].cumulative(truths[i]));
                yield new One(ranks, posterior.diagnostics().method());
            }
        };
    }

    private static double halfT3(RandomGenerator random) {
        var squares = 0.0;
        for (var i = 0; i < 3; i++) {
            var z = random.nextGaussian();
            squares += z * z;
        }
        return Math.abs(random.nextGaussian()) / Math.sqrt(squares / 3);
    }

    private static double autocorrelation(RandomGenerator random, double sd) {
        while (true) {
            var phi = sd * random.nextGaussian();
            if (Math.abs(phi) < 1) {
                return phi;
            }
        }
    }

    /// The density is `3/4 (1 - r^2)`.
    private static double correlation(RandomGenerator random) {
        while (true) {
            var r = random.nextDouble(-1, 1);
            if (random.nextDouble() < 1 - r * r) {
                return r;
            }
        }
    }

    private static double chiSquared(double[] ranks) {
        var counts = new int[BINS];
        for (var rank : ranks) {
            counts[(int) Math.min(BINS - 1.0, rank * BINS)]++;
        }
        var expected = ranks.length / (double) BINS;
        var sum = 0.0;
        for (var count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }

    private static double coverage(double[] ranks) {
        return Arrays.stream(ranks).filter(rank -> rank > 0.025 && rank < 0.975).count() / (double) ranks.length;
    }
}
