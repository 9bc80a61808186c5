package limen.exchange;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The first record of a table: the names of its columns.
record Header(Place place, long line, List<String> names) {
    private static final int MOST_LISTED = 20;

    /// The index of the column of every part that one was named for.
    Map<Part, Integer> columnsOf(Columns columns) throws Refusal {
        var found = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var name = columns.named(part);
            if (name != null) {
                var column = only(name, part);
                for (var other : found.entrySet()) {
                    if (other.getValue() == column) {
                        throw place.refuse(
                                line,
                                "the column %s is named for both %s and %s; expected a column for each."
                                        .formatted(
                                                Place.quoted(name),
                                                other.getKey().option(),
                                                part.option()));
                    }
                }
                found.put(part, column);
            }
        }
        return found;
    }

    private int only(String name, Part part) throws Refusal {
        var first = names.indexOf(name);
        if (first < 0) {
            throw missing(name, part);
        }
        if (first != names.lastIndexOf(name)) {
            throw place.refuse(
                    line,
                    "the column %s (%s) stands in the header more than once, as columns %d and %d; expected it once."
                            .formatted(Place.quoted(name), part.option(), first + 1, names.lastIndexOf(name) + 1));
        }
        return first;
    }

    private Refusal missing(String name, Part part) {
        if (names.stream().anyMatch(Decimal::is)) {
            // Likely a row of somebody's data, which no sentence may show.
            return place.refuse(
                    line,
                    "there is no column %s (%s), and some cells are numbers; expected a header that names the columns."
                            .formatted(Place.quoted(name), part.option()));
        }
        var listed = names.stream().limit(MOST_LISTED).map(Place::quoted).collect(Collectors.joining(", "));
        var rest =
                names.size() > MOST_LISTED ? " and %s more".formatted(Place.counted(names.size() - MOST_LISTED)) : "";
        var maybe = names.stream()
                .filter(other -> Blank.folded(other).equals(Blank.folded(name)))
                .findFirst()
                .map(other -> " Maybe %s is meant.".formatted(Place.quoted(other)))
                .orElse(
                        names.size() == 1
                                ? " Maybe the cells are separated by something other than commas, semicolons or tabs."
                                : "");
        return place.refuse(
                line,
                "there is no column %s (%s); the header names %s%s.%s"
                        .formatted(Place.quoted(name), part.option(), listed, rest, maybe));
    }
}
