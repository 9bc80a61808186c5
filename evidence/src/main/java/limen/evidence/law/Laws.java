package limen.evidence.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import limen.evidence.Horizon;
import limen.evidence.Standing;
import limen.evidence.Table;
import limen.evidence.Table.Row;
import limen.evidence.UnreadableCell;
import limen.evidence.law.Country.Part;
import org.jspecify.annotations.Nullable;

/// The reviewed table of law, country by country.
public final class Laws {
    private static final List<String> PARTS =
            List.of("schedule", "possession_position", "medical_access_path", "research_path");

    private static final class Reviewed {
        static final List<Country> ALL = read(Table.resource("legal.csv"), Horizon.of("law"));
    }

    private Laws() {}

    /// All rows, in the order of the table.
    public static List<Country> reviewed() {
        return Reviewed.ALL;
    }

    /// The row of a country by its two letters or its name, whatever their case.
    public static Optional<Country> find(String codeOrName) {
        var asked = codeOrName.strip();
        return reviewed().stream()
                .filter(country ->
                        country.code().equalsIgnoreCase(asked) || country.name().equalsIgnoreCase(asked))
                .findFirst();
    }

    /// What may be shown of a place; of an unknown one that it is to be assumed illegal.
    public static Position position(String codeOrName) {
        return find(codeOrName).map(Country::position).orElseGet(() -> new Position.AssumeIllegal(codeOrName.strip()));
    }

    static List<Country> read(Table table, Horizon horizon) {
        var seen = new HashSet<String>();
        return table.read(row -> {
            if (!seen.add(row.required("iso").toUpperCase(Locale.ROOT))) {
                throw new UnreadableCell("iso", row.text("iso"), "a code that no other row has");
            }
            return country(row, horizon);
        });
    }

    private static Country country(Row row, Horizon horizon) {
        if (!row.text("microdose_exemption").equals("none")) {
            throw new UnreadableCell(
                    "microdose_exemption",
                    row.text("microdose_exemption"),
                    "none: no exemption was found anywhere, and a first one needs words of its own");
        }
        var standing = row.code("verified", Standing.class);
        checkConfirmed(row, standing);
        return new Country(
                row.required("iso"),
                row.required("name"),
                part(row, "schedule"),
                part(row, "possession_position"),
                part(row, "medical_access_path"),
                part(row, "research_path"),
                row.text("note"),
                row.required("knowledge_date"),
                row.required("verified_source"),
                standing,
                verifiedOn(row, standing, horizon));
    }

    private static Part part(Row row, String column) {
        return new Part(row.required(column), row.list("confirmed").contains(column));
    }

    private static void checkConfirmed(Row row, Standing standing) {
        var confirmed = row.list("confirmed");
        if (!PARTS.containsAll(confirmed) || (standing == Standing.NO) != confirmed.isEmpty()) {
            throw new UnreadableCell(
                    "confirmed",
                    row.text("confirmed"),
                    standing == Standing.NO
                            ? "nothing, for the row is not verified"
                            : "at least one of " + String.join(", ", PARTS));
        }
    }

    private static @Nullable LocalDate verifiedOn(Row row, Standing standing, Horizon horizon) {
        if (standing != Standing.NO) {
            return horizon.date(row, "verified_on");
        }
        if (!row.text("verified_on").isBlank()) {
            throw new UnreadableCell("verified_on", row.text("verified_on"), "nothing, for the row is not verified");
        }
        return null;
    }
}
