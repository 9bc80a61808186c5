package limen.web.console.record;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import limen.evidence.Codes;
import limen.storage.Recorded;
import limen.storage.WholeLog;
import limen.study.log.EntryJson;

/// Every value of every entry as a table of RFC 4180: one row for each value, with its entry and its field.
///
/// @param reading what of the values is in it
record EntryTable(WholeLog log, Reading reading) {
    static final List<String> COLUMNS = List.of(
            "row",
            "id",
            "participant",
            "role",
            "author",
            "planned_at",
            "occurred_at",
            "recorded_at",
            "type",
            "field",
            "value");
    private static final String FORMULA = "=+-@\t\r";

    void writeTo(Writer out) throws IOException {
        try {
            var csv = CsvWriter.builder().build(out);
            csv.writeRecord(COLUMNS);
            log.read(0, place -> write(csv, place));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(CsvWriter csv, Recorded place) {
        if (!(place instanceof Recorded.Kept(var position, var version, var recorded))) {
            return;
        }
        var entry = recorded.withheld();
        var about = entry.participant();
        var values = reading.of(entry.event());
        for (var value : values.isEmpty() ? List.of(new Leaf("", "", Leaf.Nature.CODED)) : values) {
            csv.writeRecord(
                    String.valueOf(position),
                    entry.id().toString(),
                    about == null ? "" : about.text(),
                    Codes.of(entry.author().role()),
                    plain(entry.author().name()),
                    Objects.toString(entry.times().plannedAt(), ""),
                    entry.times().occurredAt().toString(),
                    entry.times().recordedAt().toString(),
                    EntryJson.nameOf(entry.event()),
                    value.name(),
                    value.nature() == Leaf.Nature.CODED ? value.value() : plain(value.value()));
        }
    }

    /// A text that a table program would take for a formula is kept from being one.
    private static String plain(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
