package limen.exchange;

import static limen.exchange.Tables.COLUMNS;
import static limen.exchange.Tables.GOOD;
import static limen.exchange.Tables.HEADER;
import static limen.exchange.Tables.LABELS;
import static limen.exchange.Tables.columnsWith;
import static limen.exchange.Tables.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way in which a table can be bad, and the sentence that says so.
class RefusalTest {
    @Test
    void a_missing_column_is_named_with_those_that_exist() {
        assertThat(refused(GOOD.replace("capsule", "arm")))
                .isEqualTo("trial.csv, line 1: there is no column \"capsule\" (--allocation); "
                        + "the header names \"id\", \"session\", \"scale\", \"score\", \"arm\", \"guess\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Capsule", " capsule", "CAP SULE", "capsule\u00A0"})
    void a_column_that_differs_in_case_or_blanks_is_suggested(String header) {
        assertThat(refused(GOOD.replace("capsule", header))).endsWith(" Maybe " + Place.quoted(header) + " is meant.");
    }

    @Test
    void a_header_of_a_thousand_columns_is_not_listed_in_full() {
        assertThat(refused("a" + ",x".repeat(999) + "\n1\n"))
                .startsWith(
                        "trial.csv, line 1: there is no column \"id\" (--participant); the header names \"a\", \"x\"")
                .endsWith(" and 980 more.")
                .hasSizeLessThan(300);
    }

    @Test
    void an_unknown_separator_is_suspected_where_there_is_one_column() {
        assertThat(refused(GOOD.replace(',', '|')))
                .isEqualTo("trial.csv, line 1: there is no column \"id\" (--participant); "
                        + "the header names \"id|session|scale|score|capsule|guess\". "
                        + "Maybe the cells are separated by something other than commas, semicolons or tabs.");
    }

    @Test
    void a_table_without_a_header_is_refused_without_showing_its_first_row() {
        assertThat(refused("Jane Doe,s1,mood,3.5,AC,PL\n"))
                .isEqualTo("trial.csv, line 1: there is no column \"id\" (--participant), and some cells are numbers; "
                        + "expected a header that names the columns.");
    }

    @Test
    void a_column_that_is_there_twice_is_refused() {
        assertThat(refused("id,session,scale,score,capsule,guess,score\np1,s1,mood,1,AC,PL,2\n"))
                .isEqualTo("trial.csv, line 1: the column \"score\" (--value) stands in the header more than once, "
                        + "as columns 4 and 7; expected it once.");
    }

    @Test
    void a_column_named_for_two_things_is_refused() {
        var columns = new Columns("id", "session", "scale", "score", "capsule", "capsule");
        assertThat(refused(Tables.read(GOOD.getBytes(StandardCharsets.UTF_8), columns, LABELS)))
                .isEqualTo("trial.csv, line 1: the column \"capsule\" is named for both --allocation and --guess; "
                        + "expected a column for each.");
    }

    @Test
    void an_unknown_allocation_is_refused() {
        assertThat(refused(GOOD + "p3,s1,mood,1,XX,PL\n"))
                .isEqualTo("trial.csv, line 4, column \"capsule\": \"XX\" is not a known label; "
                        + "expected \"AC\" (--active) or \"PL\" (--placebo).");
    }

    @Test
    void an_unknown_guess_is_refused() {
        assertThat(refused(GOOD + "p3,s1,mood,1,AC,maybe\n"))
                .isEqualTo("trial.csv, line 4, column \"guess\": \"maybe\" is not a known label; "
                        + "expected \"AC\" (--active), \"PL\" (--placebo), \"DK\" for \"don't know\", "
                        + "or NA or nothing where no guess was given.");
    }

    @Test
    void labels_that_differ_in_case_only_are_not_guessed_at() {
        var text = HEADER + "p1,s1,mood,1,a,a\np2,s1,mood,1,A,A\n";
        var labels = new Labels("a", "A", null);
        assertThat(Tables.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, labels))
                .isInstanceOf(TableRead.Read.class);
        var ambiguous = new Labels("Ac", "aC", null);
        assertThat(refused(Tables.read(GOOD.getBytes(StandardCharsets.UTF_8), COLUMNS, ambiguous)))
                .isEqualTo("trial.csv, line 2, column \"capsule\": \"AC\" is not a known label; "
                        + "expected \"Ac\" (--active) or \"aC\" (--placebo).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"high", "1.2.3", "1 000", "0x10", "1f", "--1", "1e", "e5", ".", "1,5", "\u0661"})
    void a_value_that_is_no_number_is_refused(String value) {
        assertThat(refused(GOOD.replace("3.5", "\"" + value + "\"")))
                .startsWith("trial.csv, line 2, column \"score\": \"" + value
                        + "\" is not a number; expected one such as -1.5, or NA or nothing where it is missing.");
    }

    @Test
    void a_decimal_comma_between_commas_is_explained() {
        assertThat(refused(GOOD.replace("3.5", "\"3,5\"")))
                .endsWith("Maybe its comma is a decimal comma: they are read only in tables separated by semicolons.");
    }

    @Test
    void decimal_commas_and_points_in_one_column_are_refused() {
        assertThat(refused("id;session;scale;score;capsule;guess\np1;s1;mood;1,234;AC;PL\np2;s1;mood;2.5;PL;PL\n"))
                .isEqualTo("trial.csv, line 3, column \"score\": the number has a decimal point, "
                        + "but the one on line 2 a decimal comma; expected the same in every row.");
        assertThat(refused("id;session;scale;score;capsule;guess\np1;s1;mood;1.5;AC;PL\np2;s1;mood;2,5;PL;PL\n"))
                .isEqualTo("trial.csv, line 3, column \"score\": the number has a decimal comma, "
                        + "but the one on line 2 a decimal point; expected the same in every row.");
    }

    @ParameterizedTest
    @CsvSource({"inf,infinite", "-Inf,infinite", "Infinity,infinite", "1e999,too large", "-1e999,too large"})
    void an_infinite_value_is_refused(String value, String why) {
        assertThat(refused(GOOD.replace("3.5", value)))
                .isEqualTo("trial.csv, line 2, column \"score\": \"%s\" is %s; expected a finite number."
                        .formatted(value, why));
    }

    @ParameterizedTest
    @CsvSource({
        "p2,id,expected a participant's code.",
        "s1,session,expected the name of a session.",
        "mood,scale,expected the name of an outcome."
    })
    void an_empty_name_is_refused(String name, String column, String expected) {
        var row = "p2,s1,mood,-2,PL,PL".replace(name, " ");
        assertThat(refused(HEADER + "p1,s1,mood,3.5,AC,PL\n" + row + "\n"))
                .isEqualTo("trial.csv, line 3, column \"%s\": the cell is empty; %s".formatted(column, expected));
    }

    @Test
    void a_missing_participant_is_no_participant() {
        assertThat(refused(GOOD.replace("p2", "NA")))
                .isEqualTo("trial.csv, line 3, column \"id\": the cell is \"NA\", which stands for a missing one; "
                        + "expected a participant's code.");
    }

    @Test
    void an_empty_allocation_is_refused() {
        assertThat(refused(GOOD.replace("3.5,AC", "3.5,")))
                .isEqualTo("trial.csv, line 2, column \"capsule\": the cell is empty; "
                        + "expected \"AC\" (--active) or \"PL\" (--placebo).");
    }

    @Test
    void a_row_with_too_few_cells_is_refused() {
        assertThat(refused(GOOD + "p3,s1,mood,1,AC\n"))
                .isEqualTo("trial.csv, line 4: the row has 5 cells; expected 6, as in the header.");
    }

    @Test
    void a_row_with_too_many_cells_is_refused() {
        assertThat(refused(GOOD + "p3,s1,mood,1,5,AC,PL\n"))
                .isEqualTo("trial.csv, line 4: the row has 7 cells; expected 6, as in the header. "
                        + "Maybe a cell that holds a separator needs quotation marks around it.");
    }

    @Test
    void a_duplicate_row_is_refused_with_both_lines() {
        assertThat(refused(GOOD + "p1,s1,mood,NA,AC,PL\n"))
                .isEqualTo("trial.csv, lines 2 and 4: both rows are about the same participant and session "
                        + "and the same outcome; expected one row for them.");
    }

    @Test
    void a_duplicate_row_without_a_session_column_asks_for_one() {
        assertThat(refused(Tables.read(
                        (GOOD + "p1,s2,mood,4,AC,PL\n").getBytes(StandardCharsets.UTF_8),
                        columnsWith(null, "guess"),
                        LABELS)))
                .isEqualTo(
                        "trial.csv, lines 2 and 4: both rows are about the same participant and the same outcome; "
                                + "expected one row for them. Maybe there are several sessions: name their column with --session.");
    }

    @Test
    void two_guesses_in_one_session_are_refused_with_both_lines() {
        assertThat(refused(GOOD + "p1,s1,calm,4,AC,AC\n"))
                .isEqualTo(
                        "trial.csv, lines 2 and 4: two different guesses (column \"guess\") for the same participant "
                                + "and session; expected the same guess in all their rows.");
    }

    @Test
    void two_allocations_in_one_session_are_refused_with_both_lines() {
        assertThat(refused(GOOD + "p1,s1,calm,4,PL,PL\n"))
                .isEqualTo("trial.csv, lines 2 and 4: two different allocations (column \"capsule\") for the same "
                        + "participant and session; expected the same allocation in all their rows.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "   \n\n", "\uFEFF"})
    void an_empty_file_is_refused(String text) {
        assertThat(refused(text)).isEqualTo("trial.csv is empty; expected a header line and rows below it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n"})
    void a_header_alone_is_refused(String after) {
        assertThat(refused(HEADER.strip() + after))
                .isEqualTo("trial.csv holds a header line and nothing else; expected rows with data below it.");
    }

    @Test
    void a_file_that_does_not_exist_is_refused(@TempDir Path folder) {
        var file = folder.resolve("nothing.csv");
        assertThat(refused(TrialTableReader.read(file, COLUMNS, LABELS, Progress.NONE)))
                .isEqualTo(file + " does not exist; expected a CSV file.");
    }

    @Test
    void a_folder_is_refused(@TempDir Path folder) {
        assertThat(refused(TrialTableReader.read(folder, COLUMNS, LABELS, Progress.NONE)))
                .isEqualTo(folder + " is a folder; expected a CSV file.");
    }

    @Test
    void a_file_that_breaks_off_is_refused() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return read();
                    }
                });
        assertThat(refused(TrialTableReader.read(broken, "trial.csv", COLUMNS, LABELS, Progress.NONE)))
                .isEqualTo("trial.csv cannot be read to its end: the disk is gone. Maybe the file is damaged.");
    }

    @Test
    void latin_1_is_refused_with_line_and_offset() {
        var text = GOOD + "p3,s1,\u00E9nergie,1,AC,PL\n";
        assertThat(refused(Tables.read(text.getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo("trial.csv, line 4: the byte 0xE9 at byte offset " + text.indexOf('\u00E9')
                        + " is not UTF-8; expected text in UTF-8. "
                        + "Maybe the file is in Latin-1 or Windows-1252: save it again as UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void the_line_of_a_bad_byte_is_counted_in_any_kind_of_line(String lineEnd) {
        var many = new StringBuilder("id,session,scale,score,capsule,guess" + lineEnd);
        for (var row = 2; row < 30_000; row++) {
            many.append("p%d,s1,mood,1,%s,PL%s".formatted(row, row % 2 == 0 ? "AC" : "PL", lineEnd));
        }
        var start = many.toString().getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(start, start.length + 1);
        bytes[start.length] = (byte) 0xC3;
        assertThat(refused(Tables.read(bytes)))
                .startsWith("trial.csv, line 30000: the byte 0xC3 at byte offset " + start.length + " is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
    void utf_16_is_recognised(String charset) {
        assertThat(refused(Tables.read(GOOD.getBytes(Charset.forName(charset)))))
                .isEqualTo("trial.csv is text in UTF-16; expected UTF-8. Save it again as UTF-8 (\"CSV UTF-8\").");
    }

    @Test
    void utf_32_is_recognised() {
        assertThat(refused(Tables.read(GOOD.getBytes(Charset.forName("X-UTF-32LE-BOM")))))
                .isEqualTo("trial.csv is text in UTF-32; expected UTF-8. Save it again as UTF-8.");
    }

    @Test
    void a_zero_byte_is_refused_with_its_line() {
        assertThat(refused(GOOD + "p3,s1,mo\0od,1,AC,PL\n"))
                .startsWith("trial.csv, line 4: there is a zero byte; expected text.");
        assertThat(refused(Tables.read(GOOD.getBytes(StandardCharsets.UTF_16LE))))
                .startsWith("trial.csv, line 1: there is a zero byte; expected text.");
    }

    @Test
    void a_spreadsheet_is_recognised() {
        assertThat(refused(Tables.read(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})))
                .startsWith("trial.csv is a spreadsheet (.xlsx, .ods) or a ZIP archive; expected a CSV table.");
    }

    @Test
    void a_gzip_file_cut_short_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(Tables.read(Arrays.copyOf(packed.toByteArray(), packed.size() - 9))))
                .startsWith("trial.csv cannot be read to its end: ")
                .endsWith(" Maybe the file is damaged.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"mood,1,AC,PL", "\"mood\"\"", "\"\"\""})
    void an_unclosed_quote_is_refused_where_it_opens(String cell) {
        assertThat(refused(GOOD + "p3,s1," + cell + "\n\n"))
                .isEqualTo(
                        "trial.csv, line 4, column \"scale\": the quotation mark that opens the cell is never closed; "
                                + "expected another one at its end.");
    }

    @Test
    void a_quote_that_opens_and_holds_nothing_is_still_unclosed() {
        assertThat(refused(GOOD + "\"")).startsWith("trial.csv, line 4, column \"id\": the quotation mark that opens");
        assertThat(refused("\"")).startsWith("trial.csv, line 1, column ");
    }

    @Test
    void text_after_a_closing_quote_is_refused() {
        assertThat(refused(GOOD + "p3,s1,\"mood\" today,1,AC,PL\n"))
                .isEqualTo("trial.csv, line 4, column \"scale\": text follows the quotation mark that closes the cell; "
                        + "expected a separator or the end of the line. "
                        + "Maybe a quotation mark is missing, or one inside the cell is not doubled.");
    }

    @Test
    void a_stray_quote_does_not_swallow_the_rest_of_a_long_file() {
        assertThat(refused(GOOD + "p3,s1,\"mood,1,AC,PL\n" + "p4,s1,mood,1,AC,PL\n".repeat(100_000)))
                .isEqualTo("trial.csv, line 4, column \"scale\": the cell is longer than 1 MiB; "
                        + "expected a short text or a number. Maybe a quotation mark is opened and never closed.");
    }

    @Test
    void a_header_without_end_is_refused() {
        assertThat(refused("a,".repeat(100_000)))
                .isEqualTo("trial.csv, line 1: the header goes on for 100,001 columns; "
                        + "expected at most 65,536 with short names. Maybe the file is no CSV table.");
        assertThat(refused("a".repeat(2_000_000))).startsWith("trial.csv, line 1: the cell is longer than 1 MiB;");
    }

    @Test
    void a_line_number_is_that_on_which_the_record_begins() {
        assertThat(
                        refused(
                                "id,session,scale,score,capsule,guess\n\np1,s1,\"mo\r\n\nod\",1,AC,PL\n\"p\n2\",s1,mood,x,PL,PL\n"))
                .startsWith("trial.csv, line 6, column \"score\"");
    }

    @Test
    void the_same_label_for_both_capsules_is_refused() {
        assertThat(refused(Tables.read(new byte[0], COLUMNS, new Labels("AC", " AC", null))))
                .isEqualTo("trial.csv cannot be read: --active and --placebo are both \"AC\"; "
                        + "expected two different labels.");
        assertThat(refused(Tables.read(new byte[0], COLUMNS, new Labels("AC", " ", null))))
                .isEqualTo("trial.csv cannot be read: --placebo is empty; "
                        + "expected the word that stands for it in the table.");
        assertThat(refused(Tables.read(new byte[0], COLUMNS, new Labels("AC", "PL", "PL"))))
                .isEqualTo("trial.csv cannot be read: the label for \"don't know\" is \"PL\" like that of a capsule; "
                        + "expected another.");
    }

    @Test
    void a_table_with_one_capsule_only_is_refused() {
        assertThat(refused(GOOD.replace(",AC,", ",PL,")))
                .isEqualTo("trial.csv holds only one of the two allocations: \"PL\" stands in all 2 rows of column "
                        + "\"capsule\"; expected \"AC\" (--active) and \"PL\" (--placebo), both of them.");
    }

    @Test
    void a_sentence_shows_no_more_than_the_start_of_a_long_cell_and_nothing_that_moves_a_cursor() {
        assertThat(refused(GOOD.replace("3.5", "\"\u001B[2J\n" + "x".repeat(1000) + "\"")))
                .startsWith("trial.csv, line 2, column \"score\": \"\\u{1b}[2J\\n" + "x".repeat(35) + "...\" is not");
    }
}
