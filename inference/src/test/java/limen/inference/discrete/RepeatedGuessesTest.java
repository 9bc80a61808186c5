package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedGuessesTest {
    static DiscreteModel of(int[] persons, int[] right) {
        var guesses = new boolean[right.length];
        for (var i = 0; i < right.length; i++) {
            guesses[i] = right[i] == 1;
        }
        return RepeatedGuesses.model(persons, guesses);
    }

    @Test
    void guesses_of_people_who_differ_are_less_evidence_than_as_many_of_different_people() {
        // Ten people are right five times of six, ten once: 120 guesses, and little is known of the share.
        var persons = IntStream.range(0, 120).map(i -> i / 6).toArray();
        var right = IntStream.range(0, 120)
                .map(i -> (i % 6 == 0 ? 1 : 0) ^ i / 6 % 2)
                .toArray();
        var share =
                Answers.told(of(persons, right).posterior(Priors.forPeople())).probability();
        assertThat(share.mean()).isCloseTo(0.5, within(0.02));
        assertThat(share.sd()).isGreaterThan(1.4 * Math.sqrt(0.25 / 120));
    }

    @Test
    void people_who_are_always_right_or_never_are_more_different_than_can_be_summed() {
        var persons = IntStream.range(0, 120).map(i -> i / 6).toArray();
        var right = IntStream.range(0, 120).map(i -> i / 6 % 2).toArray();
        assertThat(of(persons, right).maximumLikelihood()).isInstanceOf(LikelihoodAnswer.NotDetermined.class);
        assertThat(of(persons, right).posterior(Priors.forPeople()))
                .isInstanceOfSatisfying(
                        PosteriorAnswer.NotTold.class,
                        not -> assertThat(not.reason()).isEqualTo(CannotTell.UNRELIABLE_QUADRATURE));
    }

    @Test
    void the_share_of_right_guesses_over_people_is_nearer_one_half_than_a_typical_persons() {
        var random = new SplittableRandom(11);
        var rows = Simulated.people(Response.BINARY, 40, 10, 1.5, new double[2], 2, random);
        var posterior = Answers.told(of(
                        IntStream.range(0, rows.count()).map(rows::person).toArray(),
                        IntStream.range(0, rows.count()).map(rows::answer).toArray())
                .posterior(Priors.forPeople()));
        var observed =
                IntStream.range(0, rows.count()).map(rows::answer).average().orElseThrow();
        var share = posterior.probability().mean();
        assertThat(share).isCloseTo(observed, within(0.03));
        assertThat(share)
                .isLessThan(Likelihood.logistic(posterior.of("intercept").mean()) - 0.05);
    }

    @Test
    void a_fading_of_notice_over_doses_is_found_where_it_is() {
        var random = new SplittableRandom(12);
        var persons = IntStream.range(0, 600).map(i -> i / 10).toArray();
        var dose = IntStream.range(0, 600).mapToDouble(i -> i % 10).toArray();
        var right = new boolean[600];
        for (var i = 0; i < 600; i++) {
            right[i] = random.nextDouble() < Likelihood.logistic(1 - 0.3 * dose[i]);
        }
        var slope = Answers.determined(RepeatedGuesses.overDoses(dose, List.of(), new double[600][0], persons, right)
                        .maximumLikelihood())
                .estimate(RepeatedGuesses.DOSE_NUMBER);
        assertThat(slope.value()).isCloseTo(-0.3, within(4 * slope.standardError()));
        assertThat(slope.pValue()).isLessThan(1e-6);
    }

    @Test
    void as_many_dose_numbers_as_other_covariates_are_wanted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RepeatedGuesses.overDoses(
                        new double[3], List.of(), new double[2][0], new int[3], new boolean[3]))
                .withMessageContaining("3 dose numbers and 2 rows");
    }
}
