package limen.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import limen.evidence.ObservationTable;
import limen.safety.ObservationNotation;

/// Reads a table of cases for the safety rules: CSV in UTF-8 with the columns `id`, `context` and
/// `observations`; further columns are passed over.
///
/// The table is read whole; a file that is too large for one is refused before it fills the memory.
public final class VerdictCasesReader {
    /// Some hundred thousand cases; the examples of the rules take a thousandth of it.
    private static final int MOST_BYTES = 50_000_000;

    private final Place place;
    private final ObservationTable catalogue;
    private final ObservationNotation notation;

    private VerdictCasesReader(Place place, ObservationTable catalogue, ObservationNotation notation) {
        this.place = place;
        this.catalogue = catalogue;
        this.notation = notation;
    }

    public static VerdictCasesRead read(Path file, ObservationTable catalogue, ObservationNotation notation) {
        var place = new Place(file.toString());
        try {
            if (Files.isDirectory(file)) {
                throw place.refuse("is a folder; expected a CSV file.");
            }
            return new VerdictCasesReader(place, catalogue, notation).read(bytes(file, place));
        } catch (Refusal refusal) {
            return new VerdictCasesRead.Refused(refusal.sentence());
        } catch (NoSuchFileException _) {
            return new VerdictCasesRead.Refused(
                    place.refuse("does not exist; expected a CSV file.").sentence());
        } catch (AccessDeniedException _) {
            return new VerdictCasesRead.Refused(
                    place.refuse("may not be read by this user; expected a readable CSV file.")
                            .sentence());
        } catch (IOException e) {
            return new VerdictCasesRead.Refused(
                    place.refuse("cannot be read: %s.".formatted(Reason.of(e))).sentence());
        }
    }

    private static byte[] bytes(Path file, Place place) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw place.refuse("is larger than %d MB; expected a table of cases. Maybe it is another file."
                        .formatted(MOST_BYTES / 1_000_000));
            }
            return bytes;
        }
    }

    private VerdictCasesRead.Read read(byte[] bytes) throws IOException {
        var start = new FileStart(bytes);
        var notATable = start.notATable();
        if (notATable.isPresent()) {
            throw place.refuse(notATable.get());
        }
        if (start.isGzip()) {
            throw place.refuse("is compressed with gzip; expected a CSV table. Unpack it first.");
        }
        var mark = start.byteOrderMark();
        var text = new Utf8Text(place, new ByteArrayInputStream(bytes, mark, bytes.length - mark), mark);
        return rows(text);
    }

    private VerdictCasesRead.Read rows(Utf8Text text) throws IOException {
        try (var records = parser().ofCsvRecord(text)) {
            var rows = records.iterator();
            if (!rows.hasNext()) {
                throw place.refuse("is empty; expected a header line and rows below it.");
            }
            var header = next(rows.next(), text);
            var cases = new VerdictCases(place, new VerdictHeader(place, header), catalogue, notation);
            while (rows.hasNext()) {
                cases.add(next(rows.next(), text));
            }
            return cases.read();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw notCsv(e);
        }
    }

    private static CsvReader.CsvReaderBuilder parser() {
        return Separator.COMMA.parser();
    }

    private CsvRecord next(CsvRecord record, Utf8Text text) throws Refusal {
        if (text.hasEnded()) {
            throw place.refuse(
                    record.getStartingLineNumber(),
                    "a quotation mark opens a cell and is never closed; expected another one at its end.");
        }
        return record;
    }

    private Refusal notCsv(CsvParseException failure) {
        var reason = failure.getCause() instanceof CsvParseException cause ? cause : failure;
        return place.refuse(
                "is not a CSV table: %s. Maybe a quotation mark is missing, or one inside a cell is not doubled."
                        .formatted(
                                Printable.of(String.valueOf(reason.getMessage()).replaceAll("\\.$", ""))));
    }
}
