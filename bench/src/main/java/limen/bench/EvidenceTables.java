package limen.bench;

import static limen.bench.Bank.column;
import static limen.bench.Bank.number;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import limen.inference.discrete.DiscreteModel;
import limen.inference.discrete.DiscreteRows;
import limen.inference.discrete.Response;
import limen.inference.hierarchy.DayScore;
import limen.inference.hierarchy.PersonSeries;
import limen.inference.hierarchy.StudySeries;
import limen.inference.mixed.Rows;
import limen.inference.series.Series;

/// The data and the reference values of the evidence benchmark: what all sides analyse, and what they are held against.
///
/// @param shared the folder of reference data beside the repository, `reference/statistics`
/// @param own the reference tables of this repository
record EvidenceTables(Path shared, Path own) {
    private static final List<String> DAILY = List.of("active", "carry", "time", "weekend");
    private static final List<String> WEEKLY = List.of("condition", "time");

    /// 100 series of 60 days.
    List<Series> bank() {
        return Bank.read(shared.resolve("nof1_bank200.csv"));
    }

    /// The same series as rows of a linear model.
    List<Rows> bankRows() {
        var sets = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var row : Bank.rows(shared.resolve("nof1_bank200.csv"))) {
            sets.computeIfAbsent(row.getOrDefault("set", ""), _ -> new ArrayList<>())
                    .add(row);
        }
        return sets.values().stream()
                .map(rows -> Rows.ofOnePerson(column(rows, "day"), design(rows, DAILY), column(rows, "y")))
                .toList();
    }

    /// The one series whose restricted likelihood was maximised to eleven digits.
    Rows oneSeries() {
        var rows = Bank.rows(shared.resolve("nof1_60d.csv"));
        return Rows.ofOnePerson(column(rows, "day"), design(rows, DAILY), column(rows, "y"));
    }

    /// 50 people of 28 days, as the hierarchical model takes them.
    StudySeries study() {
        var people = new LinkedHashMap<String, List<DayScore>>();
        for (var row : Bank.rows(shared.resolve("multi_50x28.csv"))) {
            people.computeIfAbsent(row.getOrDefault("id", ""), _ -> new ArrayList<>())
                    .add(new DayScore(
                            (int) number(row, "day"),
                            number(row, "condition") == 1,
                            number(row, "time"),
                            number(row, "y")));
        }
        return new StudySeries(people.entrySet().stream()
                .map(person -> new PersonSeries(person.getKey(), person.getValue()))
                .toList());
    }

    /// The same people as rows of a mixed model.
    Rows studyRows() {
        var rows = Bank.rows(shared.resolve("multi_50x28.csv"));
        return Rows.of(whole(rows, "id"), column(rows, "day"), design(rows, WEEKLY), column(rows, "y"));
    }

    /// 60 days of one person, answered in steps.
    DiscreteModel steps() {
        var rows = Bank.rows(shared.resolve("nof1_60d_ordinal.csv"));
        return DiscreteModel.of(
                Response.ORDINAL, DiscreteRows.ofOnePerson(DAILY, covariates(rows, DAILY), whole(rows, "y")));
    }

    /// 50 people of 28 days, a yes or no each day.
    DiscreteModel yesOrNo() {
        var rows = Bank.rows(shared.resolve("multi_50x28_binary.csv"));
        return DiscreteModel.of(
                Response.BINARY,
                DiscreteRows.ofPeople(WEEKLY, covariates(rows, WEEKLY), whole(rows, "ae"), whole(rows, "id")));
    }

    private static int[] whole(List<Map<String, String>> rows, String name) {
        return rows.stream().mapToInt(row -> (int) number(row, name)).toArray();
    }

    private static double[][] covariates(List<Map<String, String>> rows, List<String> terms) {
        return rows.stream()
                .map(row ->
                        terms.stream().mapToDouble(term -> number(row, term)).toArray())
                .toArray(double[][]::new);
    }

    /// A column of ones, and the terms.
    private static double[][] design(List<Map<String, String>> rows, List<String> terms) {
        return rows.stream()
                .map(row -> IntStream.rangeClosed(0, terms.size())
                        .mapToDouble(i -> i == 0 ? 1 : number(row, terms.get(i - 1)))
                        .toArray())
                .toArray(double[][]::new);
    }
}
