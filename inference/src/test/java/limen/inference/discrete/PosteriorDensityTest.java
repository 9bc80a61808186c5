package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import limen.inference.discrete.Predictors.Kind;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class PosteriorDensityTest {
    private static final Priors PRIORS = new Priors(1.5, 2, 0.7, 0.8);

    @Test
    void derivatives_are_those_of_the_value() {
        Seeded.forAll("derivatives of the posterior", 10, random -> {
            for (var response : Response.values()) {
                var alone = Predictors.of(response, Simulated.onePerson(response, 40, random));
                var one = new PosteriorDensity(new IndependentRows(alone), alone, PRIORS);
                var at = one.coordinates(Starts.parameters(alone));
                for (var i = 0; i < at.length; i++) {
                    at[i] += 0.3 * random.nextGaussian();
                }
                Differences.assertAgree(one, at, 1e-5);

                var rows = Predictors.of(response, Simulated.people(response, 5, 8, random));
                var several = new PosteriorDensity(RandomIntercept.of(rows, 40), rows, PRIORS);
                var there = new double[several.order()];
                System.arraycopy(one.coordinates(Starts.parameters(rows)), 0, there, 0, rows.order());
                there[rows.order()] = 0.4 * random.nextGaussian();
                Differences.assertAgree(several, there, 1e-5);
            }
        });
    }

    @Test
    void coordinates_and_parameters_lead_back_to_each_other() {
        Seeded.forAll("coordinates", 50, random -> {
            var rows = Predictors.of(Response.ORDINAL, Simulated.people(Response.ORDINAL, 5, 8, random));
            var density = new PosteriorDensity(RandomIntercept.of(rows, 5), rows, PRIORS);
            var coordinates = random.doubles(density.order(), -2, 2).toArray();
            assertThat(density.coordinates(density.parameters(coordinates)))
                    .containsExactly(coordinates, within(1e-12));
        });
    }

    @Test
    void every_prior_is_a_probability_density() {
        for (var kind : Kind.values()) {
            var sum = 0.0;
            for (var x = -400.0; x < 400; x += 0.001) {
                if (kind != Kind.SPREAD || x > 0) {
                    sum += Math.exp(PriorDensity.of(kind, x, PRIORS).value()) * 0.001;
                }
            }
            // The t distribution keeps 2e-6 beyond 400.
            assertThat(sum).as(kind.name()).isCloseTo(1, within(1e-3));
        }
    }

    @Test
    void without_answers_to_speak_of_the_evidence_is_the_probability_of_the_answer() {
        // One yes, no covariates, an intercept symmetric around zero: one half.
        var rows = DiscreteRows.ofOnePerson(List.of(), new double[1][0], new int[] {1});
        var answer = DiscreteModel.of(Response.BINARY, rows).posterior(Priors.forOnePerson());
        assertThat(Answers.told(answer).logEvidence()).isCloseTo(Math.log(0.5), within(2e-3));
    }

    @Test
    void the_evidence_of_two_steps_counts_every_order_of_the_thresholds() {
        // Three answers, one of each step: by the symmetry of the prior the probability of the outermost two agrees
        // with a plain sum over thresholds a < b with density 2 t3(a) t3(b).
        var rows = DiscreteRows.ofOnePerson(List.of(), new double[3][0], new int[] {1, 2, 3});
        var answer = DiscreteModel.of(Response.ORDINAL, rows).posterior(Priors.forOnePerson());
        var sum = 0.0;
        for (var a = -60.0; a < 60; a += 0.05) {
            for (var b = a + 0.025; b < 60; b += 0.05) {
                var p = Likelihood.logistic(a)
                        * (Likelihood.logistic(b) - Likelihood.logistic(a))
                        * Likelihood.logistic(-b);
                sum += 2
                        * p
                        * Math.exp(PriorDensity.of(Kind.INTERCEPT, a, Priors.forOnePerson())
                                        .value()
                                + PriorDensity.of(Kind.INTERCEPT, b, Priors.forOnePerson())
                                        .value())
                        * 0.0025;
            }
        }
        assertThat(Answers.told(answer).logEvidence()).isCloseTo(Math.log(sum), within(5e-3));
    }
}
