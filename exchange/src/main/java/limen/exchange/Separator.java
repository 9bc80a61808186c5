package limen.exchange;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What stands between two cells.
enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t');

    /// A cell of 1 MiB, and room for what is read ahead.
    private static final int LARGEST_BUFFER = (1 << 20) + (1 << 14);

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /// The separator under which most of the named columns are found in the header, and if that leaves a choice, the
    /// one that makes the most columns.
    ///
    /// @param start the first bytes of the table, behind a byte order mark
    static Separator of(byte[] start, Columns columns) {
        var best = COMMA;
        var bestNamed = -1L;
        var bestSize = 0;
        for (var separator : values()) {
            var header = separator.header(start);
            var named = Arrays.stream(Part.values())
                    .map(columns::named)
                    .filter(Objects::nonNull)
                    .filter(header::contains)
                    .count();
            if (named > bestNamed || (named == bestNamed && header.size() > bestSize)) {
                best = separator;
                bestNamed = named;
                bestSize = header.size();
            }
        }
        return best;
    }

    /// A parser's settings for a table with this separator.
    CsvReader.CsvReaderBuilder parser() {
        return CsvReader.builder()
                .fieldSeparator(character)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(LARGEST_BUFFER);
    }

    private List<String> header(byte[] start) {
        var text = new InputStreamReader(new ByteArrayInputStream(start), StandardCharsets.UTF_8);
        var header = new CurrentRecord();
        try {
            return parser().build(header, text).iterator().hasNext() ? header.header() : List.of();
        } catch (CsvParseException _) {
            // The columns before the fault tell enough.
            return header.header();
        }
    }
}
