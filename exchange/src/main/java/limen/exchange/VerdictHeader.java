package limen.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where the columns of a table of cases stand.
final class VerdictHeader {
    static final String ID = "id";
    static final String CONTEXT = "context";
    static final String OBSERVATIONS = "observations";
    private static final List<String> NEEDED = List.of(ID, CONTEXT, OBSERVATIONS);

    private final Map<String, Integer> columns = new TreeMap<>();

    VerdictHeader(WholeTable table) throws Refusal {
        var place = table.place();
        var names = table.header();
        for (var name : NEEDED) {
            var column = names.indexOf(name);
            if (column < 0) {
                throw place.refuse(
                        table.headerLine(),
                        "there is no column %s; expected the columns id, context and observations, and the header names %s."
                                .formatted(
                                        Place.quoted(name),
                                        names.stream()
                                                .limit(20)
                                                .map(Place::quoted)
                                                .collect(Collectors.joining(", "))));
            }
            if (column != names.lastIndexOf(name)) {
                throw place.refuse(
                        table.headerLine(),
                        "the column %s stands in the header more than once; expected it once."
                                .formatted(Place.quoted(name)));
            }
            columns.put(name, column);
        }
    }

    String cell(WholeTable.Row row, String name) {
        return row.cells().get(Objects.requireNonNull(columns.get(name)));
    }
}
