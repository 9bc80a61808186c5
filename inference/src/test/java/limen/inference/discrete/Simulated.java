package limen.inference.discrete;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// Rows drawn from a model with known parameters.
final class Simulated {
    static final List<String> TERMS = List.of("active", "time");
    static final double[] THRESHOLDS = {-1.5, 0, 1};
    static final double SHAPE = 2;

    private Simulated() {}

    /// People with an intercept of standard deviation 0.8 each; slopes 0.5 and -0.3.
    static DiscreteRows people(Response response, int people, int rowsEach, RandomGenerator random) {
        return people(response, people, rowsEach, 0.2, new double[] {0.5, -0.3}, 0.8, random);
    }

    static DiscreteRows people(
            Response response,
            int people,
            int rowsEach,
            double intercept,
            double[] slopes,
            double spread,
            RandomGenerator random) {
        var n = people * rowsEach;
        var covariates = new double[n][2];
        var answers = new int[n];
        var persons = new int[n];
        for (var person = 0; person < people; person++) {
            var level = intercept + spread * random.nextGaussian();
            for (var i = 0; i < rowsEach; i++) {
                var row = person * rowsEach + i;
                persons[row] = person;
                covariates[row][0] = (i + person) % 2;
                covariates[row][1] = (i - (rowsEach - 1) / 2.0) / rowsEach;
                answers[row] = answer(
                        response, level + slopes[0] * covariates[row][0] + slopes[1] * covariates[row][1], random);
            }
        }
        return DiscreteRows.ofPeople(TERMS, covariates, answers, persons);
    }

    /// One person's rows of the same kind.
    static DiscreteRows onePerson(Response response, int n, RandomGenerator random) {
        var people = people(response, 1, n, random);
        var covariates = new double[n][];
        var answers = new int[n];
        Arrays.setAll(covariates, row -> new double[] {people.covariate(row, 0), people.covariate(row, 1)});
        Arrays.setAll(answers, people::answer);
        return DiscreteRows.ofOnePerson(TERMS, covariates, answers);
    }

    static int answer(Response response, double eta, RandomGenerator random) {
        return switch (response) {
            case BINARY -> random.nextDouble() < Likelihood.logistic(eta) ? 1 : 0;
            case ORDINAL -> {
                var latent = eta + logisticNoise(random);
                yield 1
                        + (int) Arrays.stream(THRESHOLDS)
                                .filter(threshold -> threshold < latent)
                                .count();
            }
            case COUNT -> negativeBinomial(Math.exp(eta), random);
        };
    }

    private static double logisticNoise(RandomGenerator random) {
        var u = random.nextDouble(Double.MIN_NORMAL, 1);
        return Math.log(u) - Math.log1p(-u);
    }

    /// Inversion, term by term.
    private static int negativeBinomial(double mean, RandomGenerator random) {
        var u = random.nextDouble();
        var count = 0;
        var p = Math.exp(new NegativeBinomial().log(0, Math.log(mean), Math.log(SHAPE)));
        while (u > p && count < 10_000) {
            u -= p;
            count++;
            p = Math.exp(new NegativeBinomial().log(count, Math.log(mean), Math.log(SHAPE)));
        }
        return count;
    }
}
