package limen.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.function.Consumer;
import limen.inference.Estimate;
import limen.inference.Interval;

/// A table that is written as CSV: a header and rows, lines ended by a line feed, cells in quotes where they need them.
///
/// @param header the names of the columns, separated by commas
/// @param rows fills the table, row by row
record CsvTable(String header, Consumer<Rows> rows) implements FileContent {
    /// How a number is written that does not exist or is not known.
    private static final String MISSING = "NA";

    @Override
    public void writeTo(Writer file) throws IOException {
        try {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
            csv.writeRecord(header.split(",", -1));
            rows.accept(new Rows(csv));
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The shortest text that reads back as the same number; `NA` for NaN, `Inf` and `-Inf` for the infinite ones.
    static String number(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Inf" : "-Inf";
        }
        return Double.toString(value);
    }

    /// Takes the rows of a table.
    record Rows(CsvWriter csv) {
        Row row(String... cells) {
            var row = new Row(csv.writeRecord());
            for (var cell : cells) {
                row.csv.writeField(cell);
            }
            return row;
        }
    }

    /// A row that is being filled from left to right.
    record Row(CsvWriter.CsvWriterRecord csv) {
        Row with(double number) {
            csv.writeField(number(number));
            return this;
        }

        Row with(long count) {
            csv.writeField(Long.toString(count));
            return this;
        }

        Row with(String cell) {
            csv.writeField(cell);
            return this;
        }

        Row withMissing() {
            csv.writeField(MISSING);
            return this;
        }

        /// Estimate and standard error.
        Row with(Estimate estimate) {
            return with(estimate.value()).with(estimate.standardError());
        }

        /// Both ends of an interval.
        Row with(Interval interval) {
            return with(interval.lower()).with(interval.upper());
        }

        void end() {
            csv.endRecord();
        }
    }
}
