package limen.evidence;

import limen.evidence.Observation.Kind;

/// The reviewed table of observations.
public final class Observations {
    private static final class Reviewed {
        static final ObservationTable TABLE = read(Table.resource("observations.csv"));
    }

    private Observations() {}

    public static ObservationTable reviewed() {
        return Reviewed.TABLE;
    }

    static ObservationTable read(Table table) {
        return new ObservationTable(table.read(Observations::observation));
    }

    private static Observation observation(Table.Row row) {
        return new Observation(row.required("name"), kind(row), row.required("label"), row.text("loinc"));
    }

    private static Kind kind(Table.Row row) {
        var kind = row.text("kind");
        return switch (kind) {
            case "number" ->
                new Kind.Number(row.required("unit"), row.number("step"), row.number("lowest"), row.number("highest"));
            case "yes_no" -> new Kind.YesNo();
            case "word" -> new Kind.Word(row.list("words"));
            default -> throw new UnreadableCell("kind", kind, "number, yes_no or word");
        };
    }
}
