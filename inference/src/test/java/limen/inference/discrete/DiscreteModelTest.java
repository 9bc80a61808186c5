package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class DiscreteModelTest {
    @Test
    void only_the_order_of_an_items_steps_counts() {
        Seeded.forAll("relabelled steps", 20, random -> {
            var rows = Simulated.onePerson(Response.ORDINAL, 60, random);
            var stretched = recoded(rows, step -> step * step + 3);
            var plain =
                    Answers.determined(DiscreteModel.of(Response.ORDINAL, rows).maximumLikelihood());
            var other = Answers.determined(
                    DiscreteModel.of(Response.ORDINAL, stretched).maximumLikelihood());
            assertThat(other.logLikelihood()).isEqualTo(plain.logLikelihood());
            assertThat(other.estimate("active")).isEqualTo(plain.estimate("active"));
            assertThat(other.estimates()).containsKey("7|12");
        });
    }

    @Test
    void an_item_read_backwards_turns_every_sign() {
        Seeded.forAll("backwards", 20, random -> {
            for (var response : new Response[] {Response.ORDINAL, Response.BINARY}) {
                var rows = Simulated.people(response, 8, 8, random);
                var backwards = recoded(rows, answer -> response == Response.BINARY ? 1 - answer : 5 - answer);
                var plain = Answers.determined(DiscreteModel.of(response, rows).maximumLikelihood());
                var other =
                        Answers.determined(DiscreteModel.of(response, backwards).maximumLikelihood());
                assertThat(other.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-8));
                for (var term : Simulated.TERMS) {
                    assertThat(other.estimate(term).value())
                            .isCloseTo(-plain.estimate(term).value(), within(1e-5));
                }
                assertThat(other.estimate(DiscreteModel.SPREAD).value())
                        .isCloseTo(plain.estimate(DiscreteModel.SPREAD).value(), within(1e-5));
            }
        });
    }

    @Test
    void a_covariate_in_another_unit_changes_its_slope_alone() {
        Seeded.forAll("units", 20, random -> {
            for (var response : Response.values()) {
                var rows = Simulated.people(response, 8, 8, random);
                // 10 x time + 3, in the second column.
                var covariates = covariates(rows);
                Arrays.stream(covariates).forEach(row -> row[1] = 10 * row[1] + 3);
                var changed = DiscreteRows.ofPeople(rows.terms(), covariates, answers(rows), persons(rows, i -> i));
                var plain = Answers.determined(DiscreteModel.of(response, rows).maximumLikelihood());
                var other =
                        Answers.determined(DiscreteModel.of(response, changed).maximumLikelihood());
                assertThat(other.logLikelihood()).isCloseTo(plain.logLikelihood(), within(1e-8));
                assertThat(other.estimate("active").value())
                        .isCloseTo(plain.estimate("active").value(), within(1e-5));
                assertThat(10 * other.estimate("time").value())
                        .isCloseTo(plain.estimate("time").value(), within(1e-5));
                assertThat(10 * other.estimate("time").standardError())
                        .isCloseTo(plain.estimate("time").standardError(), within(1e-4));
            }
        });
    }

    @Test
    void neither_the_order_of_rows_nor_the_numbers_of_people_count() {
        var random = new SplittableRandom(4);
        var rows = Simulated.people(Response.BINARY, 6, 7, random);
        var order = IntStream.range(0, rows.count())
                .boxed()
                .sorted((a, b) -> Integer.compare(a * 31 % 42, b * 31 % 42))
                .mapToInt(Integer::intValue)
                .toArray();
        var covariates = covariates(rows);
        var shuffled = DiscreteRows.ofPeople(
                rows.terms(),
                Arrays.stream(order).mapToObj(i -> covariates[i]).toArray(double[][]::new),
                Arrays.stream(order).map(rows::answer).toArray(),
                Arrays.stream(order).map(i -> 1000 - 7 * rows.person(i)).toArray());
        var plain = Answers.told(DiscreteModel.of(Response.BINARY, rows).posterior(Priors.forPeople(), 512));
        var other = Answers.told(DiscreteModel.of(Response.BINARY, shuffled).posterior(Priors.forPeople(), 512));
        for (var name : plain.names()) {
            assertThat(other.of(name).mean()).isCloseTo(plain.of(name).mean(), within(1e-6));
        }
    }

    @Test
    void a_posterior_is_the_same_whenever_it_is_asked_for() {
        var rows = Simulated.onePerson(Response.COUNT, 30, new SplittableRandom(5));
        var model = DiscreteModel.of(Response.COUNT, rows);
        assertThat(Answers.told(model.posterior(Priors.forOnePerson(), 512)).logEvidence())
                .isEqualTo(Answers.told(model.posterior(Priors.forOnePerson(), 512))
                        .logEvidence());
    }

    @Test
    void complete_separation_is_not_determined_by_likelihood_and_finite_under_a_prior() {
        // Every active day a yes, every other day a no.
        var covariates = new double[20][1];
        Arrays.setAll(covariates, i -> new double[] {i % 2});
        var answers = IntStream.range(0, 20).map(i -> i % 2).toArray();
        var model = DiscreteModel.of(Response.BINARY, DiscreteRows.ofOnePerson(List.of("active"), covariates, answers));

        assertThat(model.maximumLikelihood()).isEqualTo(new LikelihoodAnswer.NotDetermined(CannotTell.NOT_DETERMINED));
        var effect = Answers.told(model.posterior(Priors.forOnePerson(), 4096)).of("active");
        assertThat(effect.above(0)).isGreaterThan(0.999);
        assertThat(effect.mean()).isBetween(2.0, 7.0);
        assertThat(effect.quantile(0.975)).isLessThan(10);
    }

    @Test
    void quasi_separation_of_steps_counts_and_people_is_found_too() {
        var covariates = new double[24][1];
        Arrays.setAll(covariates, i -> new double[] {i % 2});
        // Active days always have the highest step; the others all steps.
        var steps =
                IntStream.range(0, 24).map(i -> i % 2 == 1 ? 3 : 1 + i / 2 % 3).toArray();
        // No event ever on an active day.
        var counts = IntStream.range(0, 24).map(i -> i % 2 == 1 ? 0 : i % 5).toArray();
        var yeses = IntStream.range(0, 24).map(i -> i % 2 == 1 ? 1 : i / 2 % 2).toArray();
        var persons = IntStream.range(0, 24).map(i -> i / 4).toArray();
        var terms = List.of("active");
        for (var model : List.of(
                DiscreteModel.of(Response.ORDINAL, DiscreteRows.ofOnePerson(terms, covariates, steps)),
                DiscreteModel.of(Response.COUNT, DiscreteRows.ofOnePerson(terms, covariates, counts)),
                DiscreteModel.of(Response.BINARY, DiscreteRows.ofPeople(terms, covariates, yeses, persons)))) {
            assertThat(model.maximumLikelihood())
                    .isEqualTo(new LikelihoodAnswer.NotDetermined(CannotTell.NOT_DETERMINED));
            var effect = Answers.told(model.posterior(Priors.forPeople(), 1024)).of("active");
            assertThat(Math.abs(effect.mean())).isBetween(0.5, 8.0);
        }
    }

    @Test
    void a_covariate_that_follows_from_another_is_not_determined_by_likelihood() {
        var random = new SplittableRandom(6);
        var rows = Simulated.onePerson(Response.BINARY, 40, random);
        var covariates = covariates(rows);
        Arrays.stream(covariates).forEach(row -> row[1] = 1 - 2 * row[0]);
        var model =
                DiscreteModel.of(Response.BINARY, DiscreteRows.ofOnePerson(rows.terms(), covariates, answers(rows)));
        assertThat(model.maximumLikelihood()).isEqualTo(new LikelihoodAnswer.NotDetermined(CannotTell.NOT_DETERMINED));
        assertThat(Answers.told(model.posterior(Priors.forOnePerson(), 1024))
                        .of("active")
                        .sd())
                .isBetween(0.5, 2.0);
    }

    @Test
    void people_who_do_not_differ_have_a_spread_of_zero_without_an_error() {
        // Each person answers yes to exactly half of the questions: less scatter than chance alone.
        var answers = IntStream.range(0, 60).map(i -> i % 2).toArray();
        var persons = IntStream.range(0, 60).map(i -> i / 6).toArray();
        var found = Answers.determined(RepeatedGuessesTest.of(persons, answers).maximumLikelihood());
        var spread = found.estimate(DiscreteModel.SPREAD);
        assertThat(spread.value()).isZero();
        assertThat(spread.isKnown()).isFalse();
        assertThat(found.estimate("intercept").value()).isCloseTo(0, within(1e-9));
        assertThat(found.estimate("intercept").standardError()).isCloseTo(Math.sqrt(4 / 60.0), within(1e-9));
    }

    @Test
    void counts_as_even_as_poisson_counts_have_an_infinite_shape() {
        var answers = IntStream.range(0, 40).map(i -> 3 + i % 2).toArray();
        var model = DiscreteModel.of(Response.COUNT, DiscreteRows.ofOnePerson(List.of(), new double[40][0], answers));
        var found = Answers.determined(model.maximumLikelihood());
        assertThat(found.estimate(DiscreteModel.LOG_SHAPE).value()).isInfinite();
        assertThat(found.estimate("intercept").value()).isCloseTo(Math.log(3.5), within(1e-9));
        assertThat(found.estimate("intercept").standardError()).isCloseTo(1 / Math.sqrt(140), within(1e-9));
        assertThat(Answers.told(model.posterior(Priors.forOnePerson(), 4096))
                        .of("intercept")
                        .sd())
                .isCloseTo(1 / Math.sqrt(140), within(0.01));
    }

    @Test
    void too_few_on_one_side_are_not_compared() {
        var covariates = new double[20][1];
        covariates[0][0] = 1;
        covariates[5][0] = 1;
        covariates[9][0] = 1;
        var answers = IntStream.range(0, 20).map(i -> i % 2).toArray();
        var model = DiscreteModel.of(Response.BINARY, DiscreteRows.ofOnePerson(List.of("active"), covariates, answers))
                .comparing("active");
        assertThat(model.maximumLikelihood())
                .isEqualTo(new LikelihoodAnswer.NotDetermined(CannotTell.TOO_FEW_TO_COMPARE));
        assertThat(model.posterior(Priors.forOnePerson(), 4096))
                .isInstanceOfSatisfying(
                        PosteriorAnswer.NotTold.class,
                        not -> assertThat(not.reason()).isEqualTo(CannotTell.TOO_FEW_TO_COMPARE));
    }

    @Test
    void one_step_alone_says_nothing() {
        var model =
                DiscreteModel.of(Response.ORDINAL, DiscreteRows.ofOnePerson(List.of(), new double[9][0], new int[9]));
        assertThat(model.maximumLikelihood()).isEqualTo(new LikelihoodAnswer.NotDetermined(CannotTell.ONE_ANSWER_ONLY));
    }

    @Test
    void the_same_answer_every_time_is_finite_under_a_prior() {
        var persons = IntStream.range(0, 30).map(i -> i / 5).toArray();
        var answers = new int[30];
        var model = RepeatedGuessesTest.of(persons, answers);
        assertThat(model.maximumLikelihood()).isInstanceOf(LikelihoodAnswer.NotDetermined.class);
        var share = Answers.told(model.posterior(Priors.forPeople())).probability();
        assertThat(share.mean()).isBetween(0.01, 0.2);
    }

    @Test
    void wider_priors_on_slopes_let_them_go_farther() {
        var rows = Simulated.onePerson(Response.BINARY, 12, new SplittableRandom(9));
        var model = DiscreteModel.of(Response.BINARY, rows);
        var narrow = Answers.told(model.posterior(Priors.forOnePerson().withSlopesTimes(0.5), 4096))
                .of("active");
        var wide = Answers.told(model.posterior(Priors.forOnePerson().withSlopesTimes(2), 4096))
                .of("active");
        assertThat(narrow.sd()).isLessThan(wide.sd());
        assertThat(narrow.sd()).isLessThan(1);
    }

    @Test
    void answers_that_cannot_be_are_refused() {
        var rows = DiscreteRows.ofOnePerson(List.of(), new double[2][0], new int[] {0, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteModel.of(Response.BINARY, rows))
                .withMessage("row 1 has answer 2; expected 0 or 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteRows.ofOnePerson(List.of("a"), new double[][] {{Double.NaN}}, new int[1]))
                .withMessageContaining("expected a finite number for each of [a]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteModel.of(Response.COUNT, rows).comparing("dose"))
                .withMessageContaining("no covariate \"dose\"");
    }

    private static DiscreteRows recoded(DiscreteRows rows, IntUnaryOperator code) {
        var answers = Arrays.stream(answers(rows)).map(code).toArray();
        return rows.ofSeveralPeople()
                ? DiscreteRows.ofPeople(rows.terms(), covariates(rows), answers, persons(rows, i -> i))
                : DiscreteRows.ofOnePerson(rows.terms(), covariates(rows), answers);
    }

    private static double[][] covariates(DiscreteRows rows) {
        return IntStream.range(0, rows.count())
                .mapToObj(row -> IntStream.range(0, rows.terms().size())
                        .mapToDouble(term -> rows.covariate(row, term))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static int[] answers(DiscreteRows rows) {
        return IntStream.range(0, rows.count()).map(rows::answer).toArray();
    }

    private static int[] persons(DiscreteRows rows, IntUnaryOperator number) {
        return IntStream.range(0, rows.count()).map(rows::person).map(number).toArray();
    }
}
