package limen.inference.discrete;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One person's answers day by day, some of them missing, on their way to rows.
///
/// Days of one person resemble their neighbours. One way to allow for it is the answer of the day before as a
/// covariate; a day whose day before has no answer then has no row.
///
/// @param terms names of the covariates
public record DailyAnswers(List<String> terms, List<Day> days) {
    /// The name of the covariate that is the answer of the day before, as a number.
    public static final String PREVIOUS = "previous answer";

    /// One day: what was answered, if anything, and the covariates.
    ///
    /// @param number of the day; the next day has the next number
    /// @param answer null where it is missing
    public record Day(int number, @Nullable Integer answer, List<Double> covariates) {
        public Day {
            covariates = List.copyOf(covariates);
        }
    }

    public DailyAnswers {
        terms = List.copyOf(terms);
        days = List.copyOf(days);
        var numbers = days.stream().map(Day::number).toList();
        if (numbers.stream().distinct().count() != numbers.size()) {
            throw new IllegalArgumentException("days are %s; expected each of them once".formatted(numbers));
        }
    }

    /// How many days have no answer.
    public int missing() {
        return (int) days.stream().filter(day -> day.answer() == null).count();
    }

    /// A row for each day with an answer.
    public DiscreteRows rows() {
        return rows(
                terms,
                days.stream()
                        .filter(day -> day.answer() != null)
                        .map(day -> new Row(Objects.requireNonNull(day.answer()), day.covariates()))
                        .toList());
    }

    /// A row for each day with an answer on it and on the day before, which is one more covariate, the last.
    public DiscreteRows rowsWithPrevious() {
        var answers = new HashMap<Integer, Integer>();
        for (var day : days) {
            if (day.answer() != null) {
                answers.put(day.number(), day.answer());
            }
        }
        var rows = new ArrayList<Row>();
        for (var day : days) {
            var answer = answers.get(day.number());
            var previous = answers.get(day.number() - 1);
            if (answer != null && previous != null) {
                var covariates = new ArrayList<>(day.covariates());
                covariates.add(previous.doubleValue());
                rows.add(new Row(answer, covariates));
            }
        }
        var names = new ArrayList<>(terms);
        names.add(PREVIOUS);
        return rows(names, rows);
    }

    private record Row(int answer, List<Double> covariates) {}

    private static DiscreteRows rows(List<String> terms, List<Row> rows) {
        return DiscreteRows.ofOnePerson(
                terms,
                rows.stream()
                        .map(row -> row.covariates().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .toArray(double[][]::new),
                rows.stream().mapToInt(Row::answer).toArray());
    }
}
