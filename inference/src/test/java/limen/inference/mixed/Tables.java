package limen.inference.mixed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import limen.testkit.ReferenceTable.Row;

/// Tables of files as rows of a model, for tests.
final class Tables {
    private Tables() {}

    /// @param person the column that names the person, empty for one person only
    @SafeVarargs
    static Rows rows(List<Row> table, String person, String time, String outcome, ToDoubleFunction<Row>... terms) {
        var people = new HashMap<String, Integer>();
        var design = new double[table.size()][terms.length];
        for (var i = 0; i < table.size(); i++) {
            for (var j = 0; j < terms.length; j++) {
                design[i][j] = terms[j].applyAsDouble(table.get(i));
            }
        }
        return Rows.of(
                table.stream()
                        .mapToInt(row -> person.isEmpty()
                                ? 0
                                : people.computeIfAbsent(row.text(person), unseen -> people.size()))
                        .toArray(),
                table.stream()
                        .mapToDouble(row -> time.isEmpty() ? 0 : row.number(time))
                        .toArray(),
                design,
                table.stream().mapToDouble(row -> row.number(outcome)).toArray());
    }

    static ToDoubleFunction<Row> one() {
        return row -> 1;
    }

    static ToDoubleFunction<Row> column(String name) {
        return row -> row.number(name);
    }

    static MixedFit fit(MixedModel model, Rows rows, Likelihood likelihood) {
        return switch (model.fit(rows, likelihood)) {
            case MixedFit fit -> fit;
            case Undetermined(var reason) -> throw new AssertionError("not determined: " + reason.sentence());
        };
    }

    /// What the map must hold.
    static <V> V held(Map<?, V> map, Object key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing for " + key);
    }

    /// The numbers of one case by name.
    static Map<String, Double> numbers(List<Row> table, String caseName, String key, String value) {
        var numbers = new HashMap<String, Double>();
        for (var row : table) {
            if (row.text("case").equals(caseName) && !row.text(value).isEmpty()) {
                numbers.put(row.text(key), row.number(value));
            }
        }
        return numbers;
    }
}
