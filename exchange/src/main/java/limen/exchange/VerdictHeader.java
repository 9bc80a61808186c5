package limen.exchange;

import de.siegmar.fastcsv.reader.CsvRecord;
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

    private final Place place;
    private final int size;
    private final Map<String, Integer> columns = new TreeMap<>();

    VerdictHeader(Place place, CsvRecord header) throws Refusal {
        this.place = place;
        var names = header.getFields().stream().map(Blank::trimmed).toList();
        this.size = names.size();
        for (var name : NEEDED) {
            var column = names.indexOf(name);
            if (column < 0) {
                throw place.refuse(
                        header.getStartingLineNumber(),
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
                        header.getStartingLineNumber(),
                        "the column %s stands in the header more than once; expected it once."
                                .formatted(Place.quoted(name)));
            }
            columns.put(name, column);
        }
    }

    String cell(CsvRecord row, String name) throws Refusal {
        if (row.getFieldCount() != size) {
            throw place.refuse(
                    row.getStartingLineNumber(),
                    "the row has %d cells; expected %d, as the header has.".formatted(row.getFieldCount(), size));
        }
        return Blank.trimmed(row.getField(Objects.requireNonNull(columns.get(name))));
    }
}
