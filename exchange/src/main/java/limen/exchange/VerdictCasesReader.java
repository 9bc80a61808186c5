package limen.exchange;

import java.nio.file.Path;
import limen.evidence.ObservationTable;
import limen.safety.ObservationNotation;

/// Reads a table of cases for the safety rules: CSV in UTF-8 with the columns `id`, `context` and
/// `observations`; further columns are passed over.
public final class VerdictCasesReader {
    /// Some hundred thousand cases; the examples of the rules take a thousandth of it.
    private static final int MOST_BYTES = 50_000_000;

    private VerdictCasesReader() {}

    public static VerdictCasesRead read(Path file, ObservationTable catalogue, ObservationNotation notation) {
        try {
            var table = WholeTable.read(file, MOST_BYTES, "a table of cases");
            var cases = new VerdictCases(table.place(), new VerdictHeader(table), catalogue, notation);
            for (var row : table.rows()) {
                cases.add(row);
            }
            return cases.read();
        } catch (Refusal refusal) {
            return new VerdictCasesRead.Refused(refusal.sentence());
        }
    }
}
