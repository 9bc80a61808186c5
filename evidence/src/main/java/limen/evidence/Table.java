package limen.evidence;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A reviewed table as it stands in its file: rows of named cells.
///
/// What a reader refuses is refused with file, line and column, so that whoever changed the row finds it.
public record Table(String file, List<Row> rows) {
    public Table {
        rows = List.copyOf(rows);
    }

    /// One row, at the line where it begins.
    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /// The text of a cell; empty if nothing stands there.
        public String text(String column) {
            var text = cells.get(column);
            if (text == null) {
                throw new UnreadableCell(column, "", "a column of that name");
            }
            return text;
        }

        /// The text of a cell that must not be empty.
        public String required(String column) {
            var text = text(column);
            if (text.isBlank()) {
                throw new UnreadableCell(column, text, "a text");
            }
            return text;
        }

        /// The constant whose code stands in the cell.
        public <E extends Enum<E>> E code(String column, Class<E> type) {
            var text = text(column);
            return Codes.find(type, text)
                    .orElseThrow(() -> new UnreadableCell(column, text, "one of " + Codes.listed(type)));
        }

        /// A number written as `140`, `37.5` or `-10`.
        public double number(String column) {
            return Decimals.read(column, text(column));
        }

        /// A whole number, at least 0.
        public int whole(String column) {
            var text = text(column);
            if (!text.matches("\\d{1,9}")) {
                throw new UnreadableCell(column, text, "a whole number such as 100");
            }
            return Integer.parseInt(text);
        }

        /// A day of the calendar.
        public LocalDate day(String column) {
            var text = text(column);
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new UnreadableCell(column, text, "a day such as 2026-11-21");
            }
        }

        /// `yes` or `no`.
        public boolean yesNo(String column) {
            var text = text(column);
            return switch (text) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new UnreadableCell(column, text, "yes or no");
            };
        }

        /// The parts of a cell between semicolons; none of an empty cell.
        public List<String> list(String column) {
            return parts(text(column));
        }
    }

    /// The table of that name beside the classes of this module.
    public static Table resource(String file) {
        return of(file, Resource.text(file));
    }

    /// The table in a text of comma-separated values with a header.
    ///
    /// @param file its name, for messages
    public static Table of(String file, String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return new Table(
                    file, reader.stream().map(found -> row(file, found)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Each row read by `reader`; what a reader refuses is refused with file and line.
    public <T> List<T> read(Function<Row, T> reader) {
        return rows.stream().map(row -> at(row, reader)).toList();
    }

    private <T> T at(Row row, Function<Row, T> reader) {
        try {
            return reader.apply(row);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s, line %d, %s".formatted(file, row.line(), e.getMessage()), e);
        }
    }

    private static Row row(String file, NamedCsvRecord found) {
        var columns = found.getHeader().size();
        if (found.getFieldCount() != columns) {
            throw new IllegalArgumentException("%s, line %d: the row has %d cells; expected %d"
                    .formatted(file, found.getStartingLineNumber(), found.getFieldCount(), columns));
        }
        return new Row(
                Math.toIntExact(found.getStartingLineNumber()),
                found.getFieldsAsMap().entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    static List<String> parts(String text) {
        return Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
