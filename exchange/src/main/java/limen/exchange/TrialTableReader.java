package limen.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads a blinded trial from a table in CSV: a header, then one row per participant, session and outcome.
///
/// Rows pass by one at a time, so that memory grows with what [limen.analysis.TrialTable] keeps and not with the file.
/// Cells may be separated by commas, semicolons or tabs, lines may end in any of the three ways, and the file may be
/// compressed with gzip.
public final class TrialTableReader {
    private static final int START = 1 << 20;
    private static final int BUFFER = 1 << 16;
    private static final long UNKNOWN_SIZE = -1;

    private final Place place;
    private final Columns columns;
    private final Labels labels;
    private final List<String> notes = new ArrayList<>();

    private TrialTableReader(Place place, Columns columns, Labels labels) {
        this.place = place;
        this.columns = columns;
        this.labels = labels;
    }

    public static TableRead read(Path file, Columns columns, Labels labels, Progress progress) {
        var place = new Place(file.toString());
        if (Files.isDirectory(file)) {
            return new TableRead.Refused(
                    place.refuse("is a folder; expected a CSV file.").sentence());
        }
        try (var bytes = Files.newInputStream(file)) {
            var size = Files.isRegularFile(file) ? Files.size(file) : UNKNOWN_SIZE;
            return new TrialTableReader(place, columns, labels).read(new HashedBytes(bytes, size, progress));
        } catch (NoSuchFileException _) {
            return new TableRead.Refused(
                    place.refuse("does not exist; expected a CSV file.").sentence());
        } catch (AccessDeniedException _) {
            return new TableRead.Refused(place.refuse("may not be read by this user; expected a readable CSV file.")
                    .sentence());
        } catch (IOException e) {
            return new TableRead.Refused(
                    place.refuse("cannot be read: %s.".formatted(Reason.of(e))).sentence());
        }
    }

    /// Reads a table that is no file.
    ///
    /// @param name what to call it in sentences
    public static TableRead read(InputStream bytes, String name, Columns columns, Labels labels, Progress progress) {
        return new TrialTableReader(new Place(name), columns, labels)
                .read(new HashedBytes(bytes, UNKNOWN_SIZE, progress));
    }

    private TableRead read(HashedBytes file) {
        try {
            return readAll(file);
        } catch (Refusal refusal) {
            return new TableRead.Refused(refusal.sentence());
        } catch (IOException e) {
            return new TableRead.Refused(
                    place.refuse("cannot be read to its end: %s. Maybe the file is damaged.".formatted(Reason.of(e)))
                            .sentence());
        }
    }

    private TableRead readAll(HashedBytes file) throws IOException {
        var labelReader = LabelReader.of(labels, place);
        try (var bytes = unpacked(new BufferedInputStream(file, BUFFER))) {
            var rows = rows(bytes, labelReader);
            var table = rows.table();
            return new TableRead.Read(table, rows.quality(table, notes), file.sha256OfEverything());
        }
    }

    private TrialRows rows(InputStream bytes, LabelReader labelReader) throws IOException {
        var start = bytes.readNBytes(START);
        var kind = new FileStart(start);
        var notATable = kind.notATable();
        if (notATable.isPresent()) {
            throw place.refuse(notATable.get());
        }
        var mark = kind.byteOrderMark();
        var separator = Separator.of(Arrays.copyOfRange(start, mark, start.length), columns);
        if (separator != Separator.COMMA) {
            notes.add(
                    separator == Separator.TAB
                            ? "The cells are separated by tabs."
                            : "The cells are separated by semicolons.");
        }
        var everything = new SequenceInputStream(new ByteArrayInputStream(start, mark, start.length - mark), bytes);
        return parse(new Utf8Text(place, everything, mark), separator, labelReader);
    }

    private InputStream unpacked(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        var signature = new FileStart(bytes.readNBytes(2));
        bytes.reset();
        if (!signature.isGzip()) {
            return bytes;
        }
        notes.add("The file is compressed with gzip and was unpacked while reading.");
        return new GZIPInputStream(bytes, BUFFER);
    }

    private TrialRows parse(Utf8Text text, Separator separator, LabelReader labelReader) throws IOException {
        var current = new CurrentRecord();
        var records = separator.parser().build(current, text).iterator();
        try {
            if (!records.hasNext()) {
                throw place.refuse("is empty; expected a header line and rows below it.");
            }
            var header = header(records.next(), text);
            var rows = new TrialRows(place, columns, current, labelReader, separator);
            while (records.hasNext()) {
                refuseUnclosed(records.next(), text, header);
                rows.addCurrent();
            }
            return rows;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw notCsv(current, e);
        }
    }

    private Header header(CurrentRecord record, Utf8Text text) throws Refusal {
        if (record.isHeaderTooLong()) {
            throw place.refuse(
                    record.line(),
                    "the header goes on for %s columns; expected at most 65,536 with short names. Maybe the file is no CSV table."
                            .formatted(Place.counted(record.size())));
        }
        var header = new Header(place, record.line(), record.header());
        refuseUnclosed(record, text, header);
        record.endHeader(header.columnsOf(columns));
        return header;
    }

    private void refuseUnclosed(CurrentRecord record, Utf8Text text, Header header) throws Refusal {
        if (text.hasEnded()) {
            var column =
                    header.names().get(Math.min(record.size(), header.names().size()) - 1);
            throw place.refuse(
                    record.line(),
                    column,
                    "the quotation mark that opens the cell is never closed; expected another one at its end.");
        }
    }

    private Refusal notCsv(CurrentRecord record, CsvParseException failure) {
        if (!(failure.getCause() instanceof CsvParseException reason)) {
            throw failure;
        }
        var sentence = String.valueOf(reason.getMessage()).startsWith("Unexpected character after closing quote")
                ? "text follows the quotation mark that closes the cell; expected a separator or the end of the line. "
                        + "Maybe a quotation mark is missing, or one inside the cell is not doubled."
                : "the cell is longer than 1 MiB; expected a short text or a number. "
                        + "Maybe a quotation mark is opened and never closed.";
        return record.columnBeingRead()
                .map(column -> place.refuse(record.line(), column, sentence))
                .orElseGet(() -> place.refuse(record.line(), sentence));
    }
}
