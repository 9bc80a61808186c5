package limen.inference.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import limen.inference.series.Likelihood;
import limen.inference.series.Priors;
import limen.testkit.ReferenceTable;
import limen.testkit.Seeded;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;

class HyperDensityTest {
    @Test
    void with_gaps_and_missing_days_it_is_the_density_of_the_covariance_written_out() {
        compare(Studies.small(), Likelihood.STATIONARY, "small");
    }

    @Test
    void with_fifty_people_it_is_the_density_of_the_covariance_written_out() {
        var study = Studies.of(SharedReference.table("reference/statistics/multi_50x28.csv"));
        compare(study, Likelihood.STATIONARY, "multi");
        compare(study, Likelihood.CONDITIONAL, "multi_conditional");
    }

    private static void compare(StudySeries study, Likelihood likelihood, String name) {
        var density = density(study, likelihood, StudyPriors.forRange(0, 10));
        for (var row : ReferenceTable.ofResource("/reference/hierarchical_%s_points.csv".formatted(name))
                .rows()) {
            assertThat(density.at(theta(
                            row.number("atanh_phi"),
                            row.number("log_sigma"),
                            row.number("log_sd_intercept"),
                            row.number("log_sd_active"),
                            row.number("atanh_cor"))))
                    .isCloseTo(row.number("log_density"), within(1e-9));
        }
    }

    /// With coefficients that anything may be, the likelihood is the restricted one but for a constant.
    @Test
    void where_lme_stops_its_restricted_likelihood_is_ours() {
        var lme = new HashMap<String, Double>();
        for (var row :
                ReferenceTable.ofResource("/reference/hierarchical_lme.csv").rows()) {
            lme.put(row.text("name"), row.number("value"));
        }
        var sd = 1e4;
        var density = density(
                Studies.small(), Likelihood.STATIONARY, new StudyPriors(new Priors(5, sd, sd, sd, 0.5, 2.5), 2.5, 2));
        double phi = lme.getOrDefault("phi", Double.NaN);
        var logLikelihood = density.logLikelihood(at(
                0.5 * Math.log((1 + phi) / (1 - phi)),
                Math.log(lme.getOrDefault("sigma_marginal", Double.NaN) * Math.sqrt(1 - phi * phi)),
                Math.log(lme.getOrDefault("sd_intercept", Double.NaN)),
                Math.log(lme.getOrDefault("sd_active", Double.NaN)),
                0.5 * Math.log((1 + lme.getOrDefault("cor", Double.NaN)) / (1 - lme.getOrDefault("cor", Double.NaN)))));

        var restricted = logLikelihood + 3 * Math.log(sd) + 1.5 * Math.log(2 * Math.PI);
        assertThat(restricted).isCloseTo(lme.getOrDefault("log_restricted_likelihood", Double.NaN), within(1e-6));
        assertThat(5 + density.mean(0)).isCloseTo(lme.getOrDefault("intercept", Double.NaN), within(1e-6));
        assertThat(density.mean(1)).isCloseTo(lme.getOrDefault("active", Double.NaN), within(1e-6));
        assertThat(density.mean(2)).isCloseTo(lme.getOrDefault("time", Double.NaN), within(1e-6));
    }

    /// A gap of two days is a missing day: leaving the day out and saying that it is missing are the same.
    @Test
    void a_day_without_an_answer_is_a_day_left_out() {
        Seeded.forAll("missing is left out", 50, random -> {
            var truth = new Studies.Truth(5, 0.5, 0, random.nextDouble(-0.9, 0.9), 1, 1, 0.5, 0.3);
            var study = Studies.simulated(random, truth, 5, 15, 0.3).study();
            var without = new StudySeries(study.people().stream()
                    .map(person -> new PersonSeries(
                            person.id(),
                            person.days().stream()
                                    .filter(day -> !day.isMissing())
                                    .toList()))
                    .toList());
            var theta = theta(random.nextDouble(-2, 2), random.nextGaussian(), random.nextGaussian(), 0, 0.4);
            for (var likelihood : Likelihood.values()) {
                assertThat(density(study, likelihood, StudyPriors.forRange(0, 10))
                                .at(theta))
                        .isEqualTo(density(without, likelihood, StudyPriors.forRange(0, 10))
                                .at(theta));
            }
        });
    }

    /// No spread is a number like any other, and phi next to 1 loses no digits that matter.
    @Test
    void at_the_edges_it_stays_finite() {
        var density = density(Studies.small(), Likelihood.STATIONARY, StudyPriors.forRange(0, 10));
        assertThat(density.logLikelihood(at(0.4, 0, -400, -400, 0)))
                .isCloseTo(density.logLikelihood(at(0.4, 0, -30, -30, 0)), within(1e-9));
        for (var atanhPhi : new double[] {-8, 8, 15}) {
            assertThat(density.at(theta(atanhPhi, 0, 0, 0, 0))).isFinite();
        }
        var before = density.logLikelihood(at(11, -3, 0, 0, 0.2));
        assertThat(density.logLikelihood(at(11.001, -3, 0, 0, 0.2))).isCloseTo(before, within(0.02));
        assertThat(density.at(theta(400, 400, 400, 400, 400))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    static HyperDensity density(StudySeries study, Likelihood likelihood, StudyPriors priors) {
        return new HyperDensity(
                new CrossProducts(study, likelihood, priors.series().interceptMean()), priors);
    }

    private static HyperParameters at(double... values) {
        return HyperParameters.of(values);
    }

    private static double[] theta(double... values) {
        return values;
    }
}
