package limen.web.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import limen.evidence.Observation;
import limen.evidence.ObservationTable;

/// What people are asked that rules look at, in their words: the table `questions.csv`.
public enum Questions {
    SCREENING,
    BEFORE_CAPSULE,
    /// What asks for help at once.
    DANGER,
    UNWELL,
    HABIT;

    private static final class Table {
        static final List<NamedCsvRecord> ROWS = rows();
    }

    /// The observations asked about here, in order.
    public List<String> observations() {
        return rowsHere().stream().map(row -> row.getField("observation")).toList();
    }

    /// Each question as a field; the kind of answer is that of the observation.
    List<Field> fields(List<String> needed) {
        return rowsHere().stream()
                .map(row -> field(row, needed.contains(row.getField("observation"))))
                .toList();
    }

    /// Yes-or-no questions as one list, of which whatever holds is marked.
    Field.AnyOf asList(String label, String hint) {
        return new Field.AnyOf(
                code(),
                label,
                hint,
                rowsHere().stream()
                        .map(row -> new Field.Option(row.getField("observation"), row.getField("question")))
                        .toList());
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    private List<NamedCsvRecord> rowsHere() {
        return Table.ROWS.stream()
                .filter(row -> row.getField("place").equals(code()))
                .toList();
    }

    private static Field field(NamedCsvRecord row, boolean needed) {
        var name = row.getField("observation");
        var label = row.getField("question");
        var hint = row.getField("hint");
        var observation = ObservationTable.reviewed()
                .find(name)
                .orElseThrow(() -> new IllegalStateException("questions.csv, line %d: no rule looks at \"%s\""
                        .formatted(row.getStartingLineNumber(), name)));
        return switch (observation.kind()) {
            case Observation.Kind.YesNo _ -> Field.yesNo(name, label, hint, needed);
            case Observation.Kind.Word(var words) ->
                new Field.OneOf(
                        name,
                        label,
                        hint,
                        words.stream()
                                .map(word -> new Field.Option(word, Units.spoken(word)))
                                .toList(),
                        needed);
            case Observation.Kind.Number(var unit, var step, var lowest, var highest) ->
                new Field.Number(name, label, hint, Units.of(unit), lowest, highest, step, needed);
        };
    }

    private static List<NamedCsvRecord> rows() {
        try (var in = Objects.requireNonNull(
                        Questions.class.getResourceAsStream("/limen/web/questions.csv"), "questions.csv");
                var csv = CsvReader.builder().ofNamedCsvRecord(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
