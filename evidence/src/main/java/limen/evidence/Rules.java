package limen.evidence;

import java.util.HashSet;
import limen.evidence.Observation.Kind;

/// The reviewed table of rules and its reader.
public final class Rules {
    private static final class Reviewed {
        static final RuleTable TABLE = read(Table.resource("rules.csv"), ObservationTable.reviewed());
    }

    private Rules() {}

    public static RuleTable reviewed() {
        return Reviewed.TABLE;
    }

    static RuleTable read(Table table, ObservationTable observations) {
        var seen = new HashSet<String>();
        return new RuleTable(table.read(row -> {
            if (!seen.add(row.text("id"))) {
                throw new UnreadableCell("id", row.text("id"), "an id that no other row has");
            }
            return rule(row, observations);
        }));
    }

    private static Rule rule(Table.Row row, ObservationTable observations) {
        var when = RuleNotation.condition(
                row.text("observation"),
                row.text("comparator"),
                row.text("value"),
                row.text("relative_to"),
                row.text("with_symptom"),
                row.text("sustained_min"));
        observations.check(when);
        checkUnit(row, observations.get(row.text("observation")));
        var words = row.required("plain_words");
        var personalWords = row.text("personal_words");
        return new Rule(
                new RuleId(row.text("id")),
                row.code("domain", Domain.class),
                when,
                row.code("context", Context.class),
                row.code("applies_to", Scope.class),
                row.code("verdict", Verdict.class),
                row.code("who_lifts", Lifter.class),
                row.required("message_key"),
                words,
                personalWords.isBlank() ? words : personalWords,
                row.required("source"),
                row.code("certainty", Certainty.class));
    }

    private static void checkUnit(Table.Row row, Observation observation) {
        var unit = observation.kind() instanceof Kind.Number number ? number.unit() : "";
        expectSame(row, "unit", unit, observation);
        expectSame(row, "loinc", observation.loinc(), observation);
    }

    private static void expectSame(Table.Row row, String column, String expected, Observation observation) {
        if (!row.text(column).equals(expected)) {
            throw new UnreadableCell(
                    column,
                    row.text(column),
                    "\"%s\", as the table of observations says of %s".formatted(expected, observation.name()));
        }
    }
}
