package limen.evidence;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/// How long before a release a row of a table may last have been looked at.
///
/// The release is a date in a table, not today: a build of the same files gives the same result in ten years.
///
/// @param released the day of the release
/// @param days how many days before it are not too many
public record Horizon(LocalDate released, int days) {
    private static final class Reviewed {
        static final Map<String, Horizon> ALL = read(Table.resource("horizons.csv"));
    }

    public Horizon {
        if (days < 1) {
            throw new IllegalArgumentException("days: \"%d\"; expected at least 1".formatted(days));
        }
    }

    /// The reviewed horizon of a table, `claims`, `law` or `crisis`.
    public static Horizon of(String table) {
        var horizon = Reviewed.ALL.get(table);
        if (horizon == null) {
            throw new IllegalArgumentException("horizons.csv has no row of \"%s\"".formatted(table));
        }
        return horizon;
    }

    static Map<String, Horizon> read(Table table) {
        return table.read(row -> Map.entry(row.required("table"), horizon(row))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Horizon horizon(Table.Row row) {
        row.required("why");
        return new Horizon(row.day("released_on"), row.whole("days"));
    }

    /// The first day that is recent enough.
    public LocalDate first() {
        return released.minusDays(days);
    }

    /// The day in a cell; a day before the horizon or after the release is refused.
    public LocalDate date(Table.Row row, String column) {
        var day = row.day(column);
        if (day.isBefore(first()) || day.isAfter(released)) {
            throw new UnreadableCell(
                    column,
                    row.text(column),
                    "a day from %s to %s: the release is of that day, and a row holds for %d days"
                            .formatted(first(), released, days));
        }
        return day;
    }
}
