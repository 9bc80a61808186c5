package limen.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// A small CSV table of numbers that another tool computed, kept to compare ours with.
///
/// The file begins with comment lines that say where the numbers come from, one `# key: value` each, then a header row,
/// then the rows. A field may stand in double quotes; a field never runs over a line's end.
///
/// ```
/// # tool: R
/// # version: 4.2.2
/// # command: p.adjust(p, "holm")
/// # tolerance: 1e-15 relative
/// family,p,holm
/// ```
///
/// @param source the file's name, as error messages print it
public record ReferenceTable(String source, List<String> comments, List<String> columns, List<Row> rows) {
    /// What the comments of every table in this repository must name.
    private static final List<String> PROVENANCE = List.of("tool", "version", "command", "tolerance");

    public ReferenceTable {
        comments = List.copyOf(comments);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Our own table, from the class path: `ofResource("/reference/holm.csv")`. Its comments must name tool, version,
    /// command and tolerance.
    public static ReferenceTable ofResource(String name) {
        try (var stream = ReferenceTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException(
                        "no reference table %s on the class path; expected it under src/test/resources"
                                .formatted(name));
            }
            var table = parse(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            PROVENANCE.forEach(table::provenance);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference table " + name, e);
        }
    }

    /// Somebody else's table, from the disk; it may come without comments.
    public static ReferenceTable of(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read reference table " + file, e);
        }
    }

    static ReferenceTable parse(String source, String text) {
        var lines = text.lines().toList();
        var comments = lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
        if (lines.size() <= comments.size()) {
            throw new IllegalArgumentException("%s has no header row".formatted(source));
        }
        var columns = fields(lines.get(comments.size()), source + " line " + (comments.size() + 1));
        if (new HashSet<>(columns).size() < columns.size()) {
            throw new IllegalArgumentException("%s names a column twice: %s".formatted(source, columns));
        }
        var rows = new ArrayList<Row>();
        for (int i = comments.size() + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                var place = source + " line " + (i + 1);
                rows.add(new Row(place, columns, fields(lines.get(i), place)));
            }
        }
        return new ReferenceTable(source, comments, columns, rows);
    }

    /// The value of the comment `# key: value`.
    public String provenance(String key) {
        return comments.stream()
                .filter(comment -> comment.startsWith(key + ":"))
                .map(comment -> comment.substring(key.length() + 1).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s does not say its %s; expected a first line \"# %s: ...\"".formatted(source, key, key)));
    }

    /// One line of the table.
    ///
    /// @param place file and line, for messages
    public record Row(String place, List<String> columns, List<String> fields) {
        public Row {
            columns = List.copyOf(columns);
            fields = List.copyOf(fields);
            if (columns.size() != fields.size()) {
                throw new IllegalArgumentException("%s has %d fields; expected %d: %s"
                        .formatted(place, fields.size(), columns.size(), String.join(",", columns)));
            }
        }

        /// The field as it stands in the file.
        public String text(String column) {
            var index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException("%s has no column \"%s\"; its columns are %s"
                        .formatted(place, column, String.join(",", columns)));
            }
            return fields.get(index);
        }

        /// The field as a number; `NA` is NaN, `Inf` and `-Inf` are infinite.
        public double number(String column) {
            var text = text(column);
            return switch (text) {
                case "NA" -> Double.NaN;
                case "Inf", "inf" -> Double.POSITIVE_INFINITY;
                case "-Inf", "-inf" -> Double.NEGATIVE_INFINITY;
                default -> parsed(column, text);
            };
        }

        /// The field as a whole number.
        public int integer(String column) {
            var number = number(column);
            if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(
                        "%s, column \"%s\" is \"%s\"; expected a whole number".formatted(place, column, text(column)));
            }
            return (int) number;
        }

        private double parsed(String column, String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "%s, column \"%s\" is \"%s\"; expected a number or NA".formatted(place, column, text), e);
            }
        }

        @Override
        public String toString() {
            return place + ": " + String.join(",", fields);
        }
    }

    private static List<String> fields(String line, String place) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        var quoted = false;
        for (int i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        if (quoted) {
            throw new IllegalArgumentException("%s ends inside a quoted field: %s".formatted(place, line));
        }
        fields.add(field.toString());
        return fields;
    }
}
