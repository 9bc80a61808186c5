package limen.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import limen.notation.Sha256;

/// A table that is small enough to be read whole: the names in its header and its rows, as trimmed text.
///
/// @param sha256 of the bytes of the file as it lies on the disk, 64 hexadecimal digits
record WholeTable(Place place, long headerLine, List<String> header, List<Row> rows, String sha256) {
    WholeTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /// One row, as many cells as the header has.
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// Reads the file. Whatever is wrong with it becomes a [Refusal].
    ///
    /// @param mostBytes a larger file is refused before it fills the memory
    /// @param kind what it should be, as in "expected a table of cases"
    static WholeTable read(Path file, int mostBytes, String kind) throws Refusal {
        var place = new Place(file.toString());
        try {
            if (Files.isDirectory(file)) {
                throw place.refuse("is a folder; expected a CSV file.");
            }
            return parse(place, bytes(file, mostBytes, kind, place));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (NoSuchFileException _) {
            throw place.refuse("does not exist; expected a CSV file.");
        } catch (AccessDeniedException _) {
            throw place.refuse("may not be read by this user; expected a readable CSV file.");
        } catch (IOException e) {
            throw place.refuse("cannot be read: %s.".formatted(Reason.of(e)));
        }
    }

    private static byte[] bytes(Path file, int mostBytes, String kind, Place place) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw place.refuse("is larger than %d MB; expected %s. Maybe it is another file."
                        .formatted(mostBytes / 1_000_000, kind));
            }
            return bytes;
        }
    }

    private static WholeTable parse(Place place, byte[] bytes) throws IOException {
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
        try (var records = separator(bytes, mark).parser().ofCsvRecord(text)) {
            var rows = records.iterator();
            if (!rows.hasNext()) {
                throw place.refuse("is empty; expected a header line and rows below it.");
            }
            var header = closed(rows.next(), text, place);
            var names = trimmed(header);
            var read = new ArrayList<Row>();
            while (rows.hasNext()) {
                read.add(row(closed(rows.next(), text, place), names.size(), place));
            }
            return new WholeTable(place, header.getStartingLineNumber(), names, read, sha256(bytes));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw notCsv(place, e);
        }
    }

    /// The separator that makes the most columns of the first line.
    private static Separator separator(byte[] bytes, int mark) {
        var best = Separator.COMMA;
        var most = 0L;
        for (var separator : Separator.values()) {
            var count = 0L;
            for (var i = mark; i < bytes.length && bytes[i] != '\n' && bytes[i] != '\r'; i++) {
                count += bytes[i] == separator.character() ? 1 : 0;
            }
            if (count > most) {
                best = separator;
                most = count;
            }
        }
        return best;
    }

    private static CsvRecord closed(CsvRecord record, Utf8Text text, Place place) throws Refusal {
        if (text.hasEnded()) {
            throw place.refuse(
                    record.getStartingLineNumber(),
                    "a quotation mark opens a cell and is never closed; expected another one at its end.");
        }
        return record;
    }

    private static Row row(CsvRecord record, int size, Place place) throws Refusal {
        if (record.getFieldCount() != size) {
            throw place.refuse(
                    record.getStartingLineNumber(),
                    "the row has %d cells; expected %d, as the header has.".formatted(record.getFieldCount(), size));
        }
        return new Row(record.getStartingLineNumber(), trimmed(record));
    }

    private static List<String> trimmed(CsvRecord record) {
        return record.getFields().stream().map(Blank::trimmed).toList();
    }

    private static Refusal notCsv(Place place, CsvParseException failure) {
        var reason = failure.getCause() instanceof CsvParseException cause ? cause : failure;
        return place.refuse(
                "is not a CSV table: %s. Maybe a quotation mark is missing, or one inside a cell is not doubled."
                        .formatted(
                                Printable.of(String.valueOf(reason.getMessage()).replaceAll("\\.$", ""))));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.digest().digest(bytes));
    }
}
