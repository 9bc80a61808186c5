package limen.exchange;

import static limen.exchange.Tables.COLUMNS;
import static limen.exchange.Tables.GOOD;
import static limen.exchange.Tables.HEADER;
import static limen.exchange.Tables.LABELS;
import static limen.exchange.Tables.accepted;
import static limen.exchange.Tables.columnsWith;
import static limen.exchange.Tables.contents;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTableReaderTest {
    private static final List<String> ROWS_OF_GOOD =
            List.of("mood | 0 | s1 | ACTIVE | PLACEBO | 3.5", "mood | 1 | s1 | PLACEBO | PLACEBO | -2.0");

    @Test
    void a_plain_table_is_read() {
        var read = accepted(GOOD);
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().rowsRead()).isEqualTo(2);
        assertThat(read.quality().rowsUsed()).isEqualTo(2);
        assertThat(read.quality().participants()).isEqualTo(2);
        assertThat(read.quality().sessions()).isEqualTo(1);
        assertThat(read.quality().visits()).isEqualTo(2);
        assertThat(read.quality().notes()).isEmpty();
    }

    @Test
    void the_hash_is_that_of_the_bytes_of_the_file() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(GOOD.getBytes(StandardCharsets.UTF_8));
        assertThat(accepted(GOOD).sha256()).isEqualTo(HexFormat.of().formatHex(digest));
    }

    @Test
    void columns_may_stand_in_any_order_among_others() {
        var read = accepted("""
                age,guess,note,capsule,score,scale,session,id
                31,PL,"slept well, no dreams",AC,3.5,mood,s1,p1
                29,PL,,PL,-2,mood,s1,p2
                """);
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
    }

    @Test
    void without_session_and_guess_columns_there_is_one_session_and_no_guess() {
        var read = accepted(Tables.read(GOOD.getBytes(StandardCharsets.UTF_8), columnsWith(null, null), LABELS));
        assertThat(contents(read.table()))
                .containsExactly("mood | 0 |  | ACTIVE | NOT_GIVEN | 3.5", "mood | 1 |  | PLACEBO | NOT_GIVEN | -2.0");
        assertThat(read.quality().missingGuesses()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "NaN", "nan", " ", "\"\""})
    void a_missing_value_is_counted_and_its_guess_still_counts(String missing) {
        var read = accepted(GOOD + "p3,s1,mood," + missing + ",AC,AC\n");
        assertThat(contents(read.table())).contains("mood | 2 | s1 | ACTIVE | ACTIVE | NaN");
        assertThat(read.quality().rowsRead()).isEqualTo(3);
        assertThat(read.quality().rowsUsed()).isEqualTo(2);
        assertThat(read.quality().missingValues()).isEqualTo(1);
    }

    @Test
    void guesses_are_active_placebo_unsure_or_not_given() {
        var read = accepted(HEADER
                + "p1,s1,mood,1,AC,AC\n"
                + "p2,s1,mood,1,PL,PL\n"
                + "p3,s1,mood,1,AC,DK\n"
                + "p4,s1,mood,1,PL,\n"
                + "p5,s1,mood,1,PL,NA\n"
                + "p5,s1,calm,1,PL,NA\n");
        assertThat(contents(read.table()))
                .containsExactly(
                        "mood | 0 | s1 | ACTIVE | ACTIVE | 1.0",
                        "mood | 1 | s1 | PLACEBO | PLACEBO | 1.0",
                        "mood | 2 | s1 | ACTIVE | UNSURE | 1.0",
                        "mood | 3 | s1 | PLACEBO | NOT_GIVEN | 1.0",
                        "mood | 4 | s1 | PLACEBO | NOT_GIVEN | 1.0",
                        "calm | 4 | s1 | PLACEBO | NOT_GIVEN | 1.0");
        assertThat(read.quality().unsureGuesses()).isEqualTo(1);
        assertThat(read.quality().missingGuesses()).isEqualTo(2);
    }

    @Test
    void a_label_may_be_the_word_that_otherwise_means_missing() {
        var labels = new Labels("AC", "PL", "NA");
        var text = HEADER + "p1,s1,mood,1,AC,NA\np2,s1,mood,1,PL,\n";
        assertThat(contents(accepted(Tables.read(text.getBytes(StandardCharsets.UTF_8), COLUMNS, labels))
                        .table()))
                .containsExactly("mood | 0 | s1 | ACTIVE | UNSURE | 1.0", "mood | 1 | s1 | PLACEBO | NOT_GIVEN | 1.0");
    }

    @Test
    void an_outcome_may_be_called_NA() {
        assertThat(accepted(GOOD.replace("mood", "NA")).table().outcomes()).containsExactly("NA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_three_ways(String lineEnd) {
        assertThat(contents(accepted(GOOD.replace("\n", lineEnd)).table())).isEqualTo(ROWS_OF_GOOD);
    }

    @Test
    void the_last_line_needs_no_end() {
        assertThat(contents(accepted(GOOD.strip()).table())).isEqualTo(ROWS_OF_GOOD);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(contents(accepted("\uFEFF" + GOOD).table())).isEqualTo(ROWS_OF_GOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "   \n", ",,,,,\n", "\n\n\n"})
    void blank_lines_are_skipped_and_not_counted(String blank) {
        var read = accepted(blank.replace(",", "") + GOOD.replace("\n", "\n" + blank));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().rowsRead()).isEqualTo(2);
    }

    @Test
    void quoted_cells_may_hold_separators_quotes_and_line_ends() {
        var read = accepted(HEADER + "p1,s1,\"mood, \"\"deep\"\"\r\nor flat\",3.5,\"AC\",PL\n"
                + "p2,s1,\"mood, \"\"deep\"\"\r\nor flat\",\"-2\",PL,PL\n");
        assertThat(read.table().outcomes()).containsExactly("mood, \"deep\"\nor flat");
        assertThat(read.table().value("mood, \"deep\"\nor flat", 1)).isEqualTo(-2);
    }

    @Test
    void cells_separated_by_semicolons_are_found_out_and_their_decimal_commas_read() {
        var read = accepted(GOOD.replace(',', ';').replace('.', ','));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().notes())
                .containsExactly("The cells are separated by semicolons.", "Values written with a decimal comma: 1.");
    }

    @Test
    void cells_separated_by_tabs_are_found_out() {
        var read = accepted(GOOD.replace(',', '\t'));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().notes()).containsExactly("The cells are separated by tabs.");
    }

    @Test
    void labels_in_another_case_are_read_and_noted() {
        var read = accepted(GOOD.replace("AC", "ac").replace("PL\n", "pl\n"));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().notes())
                .containsExactly(
                        "Labels that differ from those named in case only, such as \"ac\", and were read as those: 3.");
    }

    @Test
    void blanks_around_cells_are_left_out_and_noted() {
        var read = accepted(GOOD.replace("AC", " AC").replace("p2", "p2\u00A0").replace("3.5", " 3.5 "));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().notes()).containsExactly("Cells with blanks around them, which were left out: 2.");
    }

    @Test
    void a_gzip_file_is_unpacked_and_hashed_as_it_is() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        var read = accepted(Tables.read(packed.toByteArray()));
        assertThat(contents(read.table())).isEqualTo(ROWS_OF_GOOD);
        assertThat(read.quality().notes())
                .containsExactly("The file is compressed with gzip and was unpacked while reading.");
        assertThat(read.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(packed.toByteArray())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-0", "+1", "007", ".5", "5.", "1e3", "-1.5E-3", "1e-400", "123456789012345678901234567890"
            })
    void a_number_may_be_written_in_every_usual_way(String number) {
        var read = accepted(GOOD.replace("3.5", number));
        assertThat(read.table().value("mood", 0)).isEqualTo(Double.parseDouble(number));
    }

    @Test
    void a_file_is_read_from_disk_and_progress_is_told(@TempDir Path folder) throws IOException {
        var file = folder.resolve("long.csv");
        var filler = "x".repeat(1 << 20);
        try (var out = Files.newBufferedWriter(file)) {
            out.write(HEADER.strip() + ",note\n");
            for (var row = 0; row < 70; row++) {
                out.write("p%d,s1,mood,%d,%s,PL,%s\n".formatted(row, row, row % 2 == 0 ? "AC" : "PL", filler));
            }
        }
        var reports = new ArrayList<String>();
        var read = accepted(TrialTableReader.read(
                file, COLUMNS, LABELS, (bytes, total) -> reports.add((bytes >> 20) + " of " + (total >> 20) + " MiB")));
        assertThat(read.quality().rowsRead()).isEqualTo(70);
        assertThat(reports).containsExactly("64 of 70 MiB");
    }

    @Test
    void the_stream_of_a_caller_stays_open() {
        var stream = new ByteArrayInputStream(GOOD.getBytes(StandardCharsets.UTF_8)) {
            private boolean closed;

            @Override
            public void close() {
                closed = true;
            }
        };
        accepted(TrialTableReader.read(stream, "trial.csv", COLUMNS, LABELS, Progress.NONE));
        assertThat(stream.closed).isFalse();
    }
}
