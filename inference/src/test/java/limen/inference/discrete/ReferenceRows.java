package limen.inference.discrete;

import java.util.List;
import limen.testkit.ReferenceTable;
import limen.testkit.ReferenceTable.Row;
import limen.testkit.SharedReference;

/// The data sets that reference tables speak of, as rows.
final class ReferenceRows {
    private static final List<String> DAILY = List.of("active", "carry", "time", "weekend");

    private ReferenceRows() {}

    static DiscreteModel model(String name) {
        return switch (name) {
            case "ordinal" -> DiscreteModel.of(Response.ORDINAL, days().rows());
            case "ordinal_previous" -> DiscreteModel.of(Response.ORDINAL, days().rowsWithPrevious());
            case "count" -> DiscreteModel.of(Response.COUNT, counts("count", true));
            case "count_people" -> DiscreteModel.of(Response.COUNT, counts("count", false));
            case "ordinal_people" -> DiscreteModel.of(Response.ORDINAL, counts("step", false));
            case "binary", "binary_laplace" ->
                DiscreteModel.of(
                        Response.BINARY,
                        people(
                                SharedReference.table("reference/statistics/multi_50x28_binary.csv")
                                        .rows(),
                                List.of("condition", "time"),
                                "id",
                                "ae"));
            case "tolerance", "tolerance_laplace" -> tolerance();
            case "guesses" -> {
                var rows = tolerated();
                yield RepeatedGuesses.model(persons(rows), right(rows));
            }
            default -> throw new IllegalArgumentException("no data set \"%s\"".formatted(name));
        };
    }

    private static DailyAnswers days() {
        var days = SharedReference.table("reference/statistics/nof1_60d_ordinal.csv").rows().stream()
                .map(row -> new DailyAnswers.Day(
                        row.integer("day"),
                        row.integer("y"),
                        DAILY.stream().map(row::number).toList()))
                .toList();
        return new DailyAnswers(DAILY, days);
    }

    private static DiscreteRows counts(String answer, boolean onePerson) {
        var rows = ReferenceTable.ofResource("/reference/discrete_counts.csv").rows().stream()
                .filter(row -> (row.integer("person") == 0) == onePerson)
                .toList();
        var people = people(rows, List.of("active", "time"), "person", answer);
        return onePerson
                ? DiscreteRows.ofOnePerson(
                        people.terms(),
                        covariates(rows, people.terms()),
                        rows.stream().mapToInt(row -> row.integer(answer)).toArray())
                : people;
    }

    private static DiscreteModel tolerance() {
        var rows = tolerated();
        return RepeatedGuesses.overDoses(
                rows.stream().mapToDouble(row -> row.number("n_MD")).toArray(),
                List.of("acid_dose", "suggestibility"),
                rows.stream()
                        .map(row -> new double[] {row.number("acid_dose"), (row.number("suggestibility") - 30) / 10})
                        .toArray(double[][]::new),
                persons(rows),
                right(rows));
    }

    /// Guesses about active capsules in the self-blinding trial [Szigeti2021]; no MDMA.
    private static List<Row> tolerated() {
        return SharedReference.table("data/self-blinding-trial/tolerance.csv").rows();
    }

    private static int[] persons(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.integer("trial_id_int")).toArray();
    }

    private static boolean[] right(List<Row> rows) {
        var right = new boolean[rows.size()];
        for (var i = 0; i < right.length; i++) {
            right[i] = rows.get(i).integer("isGuessCorrectInt") == 1;
        }
        return right;
    }

    private static DiscreteRows people(List<Row> rows, List<String> terms, String person, String answer) {
        return DiscreteRows.ofPeople(
                terms,
                covariates(rows, terms),
                rows.stream().mapToInt(row -> row.integer(answer)).toArray(),
                rows.stream().mapToInt(row -> row.integer(person)).toArray());
    }

    private static double[][] covariates(List<Row> rows, List<String> terms) {
        return rows.stream()
                .map(row -> terms.stream().mapToDouble(row::number).toArray())
                .toArray(double[][]::new);
    }

    /// Our name of what a reference table calls so.
    static String term(String theirs) {
        return switch (theirs) {
            case "(Intercept)" -> "intercept";
            case "n_MD" -> RepeatedGuesses.DOSE_NUMBER;
            case "previous" -> DailyAnswers.PREVIOUS;
            default -> theirs;
        };
    }
}
