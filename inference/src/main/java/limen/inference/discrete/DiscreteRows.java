package limen.inference.discrete;

import java.util.Arrays;
import java.util.List;

/// The rows of one outcome: an answer, its covariates, and whose it is. A row with a missing answer or covariate is
/// not among them.
///
/// A constant is not among the covariates; every model has its own intercept or thresholds.
public final class DiscreteRows {
    private final List<String> terms;
    private final double[][] covariates;
    private final int[] answers;
    private final int[] persons;
    private final boolean several;

    private DiscreteRows(List<String> terms, double[][] covariates, int[] answers, int[] persons, boolean several) {
        if (covariates.length != answers.length || persons.length != answers.length || answers.length == 0) {
            throw new IllegalArgumentException(
                    "%d rows of covariates, %d answers, %d persons; expected as many of each, and one at least"
                            .formatted(covariates.length, answers.length, persons.length));
        }
        for (var row = 0; row < covariates.length; row++) {
            if (covariates[row].length != terms.size()
                    || !Arrays.stream(covariates[row]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("row %d has covariates %s; expected a finite number for each of %s"
                        .formatted(row, Arrays.toString(covariates[row]), terms));
            }
        }
        if (terms.stream().distinct().count() != terms.size()) {
            throw new IllegalArgumentException("covariates are %s; expected different names".formatted(terms));
        }
        this.terms = List.copyOf(terms);
        this.covariates = Arrays.stream(covariates).map(double[]::clone).toArray(double[][]::new);
        this.answers = answers.clone();
        this.persons = persons.clone();
        this.several = several;
    }

    /// One person's rows.
    ///
    /// @param covariates `[row][term]`
    /// @param answers `[row]`
    public static DiscreteRows ofOnePerson(List<String> terms, double[][] covariates, int[] answers) {
        return new DiscreteRows(terms, covariates, answers, new int[answers.length], false);
    }

    /// The rows of many people, in any order; a model of them has a random intercept.
    ///
    /// @param covariates `[row][term]`
    /// @param answers `[row]`
    /// @param persons `[row]`, a number that is the person's own
    public static DiscreteRows ofPeople(List<String> terms, double[][] covariates, int[] answers, int[] persons) {
        return new DiscreteRows(terms, covariates, answers, persons, true);
    }

    public List<String> terms() {
        return terms;
    }

    /// How many rows there are.
    public int count() {
        return answers.length;
    }

    /// How many people there are.
    public int people() {
        return (int) Arrays.stream(persons).distinct().count();
    }

    boolean ofSeveralPeople() {
        return several;
    }

    double covariate(int row, int term) {
        return covariates[row][term];
    }

    int answer(int row) {
        return answers[row];
    }

    int person(int row) {
        return persons[row];
    }

    /// The different answers that were given, in order.
    int[] differentAnswers() {
        return Arrays.stream(answers).distinct().sorted().toArray();
    }

    double mean(int term) {
        return Arrays.stream(covariates).mapToDouble(row -> row[term]).average().orElseThrow();
    }

    /// The number of rows in which a covariate is zero, or is not: the smaller of the two.
    int fewerOf(String term) {
        var index = terms.indexOf(term);
        if (index < 0) {
            throw new IllegalArgumentException("no covariate \"%s\"; there are %s".formatted(term, terms));
        }
        var without =
                (int) Arrays.stream(covariates).filter(row -> row[index] == 0).count();
        return Math.min(without, count() - without);
    }
}
