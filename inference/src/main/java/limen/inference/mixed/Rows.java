package limen.inference.mixed;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The rows that a model is fitted to, in order of person and time; rows without an outcome (NaN) are
/// left out.
///
/// Leaving them out is right if what is missing depends on nothing but what was seen (missing at
/// random).
public final class Rows {
    private final int[] firstOfPerson;
    private final double[] times;
    private final double[][] terms;
    private final double[] outcomes;

    private Rows(int[] firstOfPerson, double[] times, double[][] terms, double[] outcomes) {
        this.firstOfPerson = firstOfPerson;
        this.times = times;
        this.terms = terms;
        this.outcomes = outcomes;
    }

    /// One entry per row in each array, in any order.
    ///
    /// @param person any number that is the same for all rows of a person
    /// @param time when, in the unit that [SerialCorrelation] counts in; unused without serial
    /// correlation
    /// @param terms `double[row][term]`, the design matrix; an intercept is a column of ones
    /// @param outcome the value to be explained, NaN where missing
    public static Rows of(int[] person, double[] time, double[][] terms, double[] outcome) {
        var n = outcome.length;
        if (person.length != n || time.length != n || terms.length != n) {
            throw new IllegalArgumentException(
                    "%d outcomes, %d persons, %d times and %d rows of terms; expected as many"
                            .formatted(n, person.length, time.length, terms.length));
        }
        for (var row = 0; row < n; row++) {
            check(row, time[row], terms[row], terms[0].length, outcome[row]);
        }
        var order = IntStream.range(0, n)
                .filter(row -> !Double.isNaN(outcome[row]))
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(row -> person[row]).thenComparingDouble(row -> time[row]))
                .mapToInt(row -> row)
                .toArray();
        var first = IntStream.range(0, order.length)
                .filter(i -> i == 0 || person[order[i]] != person[order[i - 1]])
                .toArray();
        return new Rows(
                first,
                IntStream.of(order).mapToDouble(row -> time[row]).toArray(),
                IntStream.of(order).mapToObj(row -> terms[row].clone()).toArray(double[][]::new),
                IntStream.of(order).mapToDouble(row -> outcome[row]).toArray());
    }

    /// The rows of one person.
    public static Rows ofOnePerson(double[] time, double[][] terms, double[] outcome) {
        return of(new int[outcome.length], time, terms, outcome);
    }

    private static void check(int row, double time, double[] terms, int expected, double outcome) {
        if (terms.length != expected || expected == 0) {
            throw new IllegalArgumentException(
                    "row %d has %d terms; expected %d, and at least 1".formatted(row, terms.length, expected));
        }
        if (!Double.isFinite(time) || Double.isInfinite(outcome)) {
            throw new IllegalArgumentException(
                    "row %d has time %s and outcome %s; expected finite numbers".formatted(row, time, outcome));
        }
        for (var term = 0; term < expected; term++) {
            if (!Double.isFinite(terms[term])) {
                throw new IllegalArgumentException(
                        "row %d, term %d is %s; expected a finite number".formatted(row, term, terms[term]));
            }
        }
    }

    /// How many rows have an outcome.
    public int count() {
        return outcomes.length;
    }

    /// How many people have such a row.
    public int people() {
        return firstOfPerson.length;
    }

    /// How many terms each row has; 0 if there is no row.
    public int termCount() {
        return terms.length == 0 ? 0 : terms[0].length;
    }

    int firstOf(int person) {
        return firstOfPerson[person];
    }

    int endOf(int person) {
        return person + 1 < firstOfPerson.length ? firstOfPerson[person + 1] : outcomes.length;
    }

    double time(int row) {
        return times[row];
    }

    double term(int row, int term) {
        return terms[row][term];
    }

    double outcome(int row) {
        return outcomes[row];
    }

    /// Whether the term has one value only for each person.
    boolean isBetweenPeople(int term) {
        for (var person = 0; person < people(); person++) {
            for (var row = firstOf(person); row < endOf(person); row++) {
                if (terms[row][term] != terms[firstOf(person)][term]) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Whether the term has one value only.
    boolean isConstant(int term) {
        for (var row : terms) {
            if (row[term] != terms[0][term]) {
                return false;
            }
        }
        return true;
    }
}
