package limen.evidence.crisis;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import limen.evidence.Horizon;
import limen.evidence.Standing;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;

/// The reviewed table of emergency, crisis and poison lines.
///
/// No row is a promise: a person still has to dial each number before a release, and every row says so.
public final class CrisisResources {
    /// The longest that a check may lie back for a number to be shown.
    public static final int DAYS = 180;

    private static final List<String> LINES = List.of("emergency", "suicide_crisis_line", "poison_or_drug_info");

    private static final class Reviewed {
        static final List<CrisisRow> ALL = read(Table.resource("crisis_resources.csv"), Horizon.of("crisis"));
    }

    private CrisisResources() {}

    /// The places of the table, as code and name.
    public static List<Place> places() {
        return Reviewed.ALL.stream().map(CrisisRow::place).toList();
    }

    /// A place of the table.
    public record Place(String code, String name) {}

    /// Whom to call in a place on a day, by two letters or name; of an unknown place only what holds everywhere.
    public static Help in(String codeOrName, LocalDate today) {
        return in(Reviewed.ALL, codeOrName, today);
    }

    static Help in(List<CrisisRow> rows, String codeOrName, LocalDate today) {
        var asked = codeOrName.strip();
        return rows.stream()
                .filter(row -> row.place().code().equalsIgnoreCase(asked)
                        || row.place().name().equalsIgnoreCase(asked))
                .findFirst()
                .<Help>map(row -> row.on(today))
                .orElseGet(() -> new Help.LocalNumber(asked, "no numbers are known here for this place"));
    }

    static List<CrisisRow> read(Table table, Horizon horizon) {
        if (horizon.days() > DAYS) {
            throw new IllegalArgumentException(
                    "the horizon of crisis resources is %d days; expected at most %d".formatted(horizon.days(), DAYS));
        }
        var seen = new HashSet<String>();
        // The row of the star is the fallback in words, not a place.
        return table.read(row -> row(row, seen, horizon)).stream()
                .filter(row -> !row.place().code().equals("*"))
                .toList();
    }

    private static CrisisRow row(Row row, Set<String> seen, Horizon horizon) {
        if (!seen.add(row.required("iso").toUpperCase(Locale.ROOT))) {
            throw new UnreadableCell("iso", row.text("iso"), "a code that no other row has");
        }
        if (!LINES.containsAll(row.list("not_confirmed"))) {
            throw new UnreadableCell(
                    "not_confirmed", row.text("not_confirmed"), "names of columns: " + String.join(", ", LINES));
        }
        var standing = row.code("verified", Standing.class);
        return new CrisisRow(
                new Place(row.required("iso"), row.required("name")),
                line(row, "emergency"),
                line(row, "suicide_crisis_line"),
                line(row, "poison_or_drug_info"),
                row.required("source_status"),
                row.text("caution"),
                row.required("verified_source"),
                standing,
                standing == Standing.NO ? null : horizon.date(row, "verified_on"));
    }

    private static Line line(Row row, String column) {
        var text = row.text(column);
        if (text.isBlank()) {
            return new Line.None();
        }
        return row.list("not_confirmed").contains(column) ? new Line.NotConfirmed(text) : new Line.Checked(text);
    }
}
