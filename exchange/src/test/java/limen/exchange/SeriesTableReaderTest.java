package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import limen.analysis.DayGuess;
import limen.analysis.Draw;
import limen.inference.hierarchy.DayScore;
import limen.inference.series.Series;
import limen.inference.series.SeriesTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables of days as they are, and every way in which one can be bad, with the sentence that says so.
class SeriesTableReaderTest {
    private static final String GOOD = "day,active,y\n1,0,5\n2,1,6.5\n3,0,NA\n5,1,4\n";

    @TempDir
    private Path folder;

    @Test
    void a_table_of_three_columns_is_one_series_and_the_rest_is_derived() {
        var own = own(GOOD);
        assertThat(own.hasSets()).isFalse();
        assertThat(own.sets()).hasSize(1);
        var series = own.sets().getFirst().series();
        assertThat(IntStream.range(0, 4).mapToObj(series::day)).containsExactly(1.0, 2.0, 3.0, 5.0);
        assertThat(column(series, SeriesTerm.ACTIVE)).containsExactly(0.0, 1.0, 0.0, 1.0);
        assertThat(column(series, SeriesTerm.CARRY)).containsExactly(0.0, 0.0, 1.0, 0.0);
        assertThat(series.at(SeriesTerm.TIME, 3)).isCloseTo((5 - 2.75) / 10, within(1e-15));
        assertThat(series.value(1)).isEqualTo(6.5);
        assertThat(series.isObserved(2)).isFalse();
        assertThat(own.notes())
                .containsExactly(
                        "There is no column \"carry\": it was derived, 1 on the day after an active capsule.",
                        "There is no column \"time\": it was derived, (day - mean day)/10.",
                        "There is no column \"weekend\": it was derived, taking day 1 for a Monday. If it was none, give the column.");
    }

    @Test
    void what_the_table_gives_is_used_as_given() {
        var series = own("y,weekend,time,carry,active,day\n5,1,0.25,1,0,1\n6,0,-7,0.5,1,2\n")
                .sets()
                .getFirst()
                .series();
        assertThat(column(series, SeriesTerm.CARRY)).containsExactly(1.0, 0.5);
        assertThat(column(series, SeriesTerm.TIME)).containsExactly(0.25, -7.0);
        assertThat(column(series, SeriesTerm.WEEKEND)).containsExactly(1.0, 0.0);
        assertThat(own("day,active,y,carry,time,weekend\n1,0,5,0,0,0\n").notes())
                .isEmpty();
    }

    @Test
    void rows_in_any_order_are_put_in_the_order_of_their_days() {
        var shuffled =
                own("day,active,y\n5,1,4\n1,0,5\n3,0,NA\n2,1,6.5\n").sets().getFirst();
        assertThat(column(shuffled.series(), SeriesTerm.ACTIVE)).containsExactly(0.0, 1.0, 0.0, 1.0);
    }

    @Test
    void guesses_of_a_single_series_are_read_with_their_confidence() {
        var own = own("day,capsule,active,y,guess,confidence\n1,A,1,5,1,80\n2,none,0,6,NA,NA\n3,P,0,6,1,\n4,P,0,6,,\n");
        assertThat(own.sets().getFirst().guesses())
                .containsExactly(new DayGuess(true, true, 0.8), new DayGuess(false, true, Double.NaN));
        assertThat(own.notes()).contains("Confidences were read from 0, a pure guess, to 100, certain.");
        assertThat(own(GOOD).sets().getFirst().guesses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,A,1,5,AC,0.5 | line 2, column "guess": "AC" is neither; expected 1 where the capsule was thought active and 0
            1,none,0,5,1,0.5 | line 2, column "guess": there is a guess, but no capsule was taken on that day; expected none.
            1,A,1,5,1,120 | line 2, column "confidence": "120" is no confidence; expected 0 (a pure guess)
            """)
    void a_guess_that_cannot_be_is_refused(String row, String sentence) {
        assertThat(refused(("day,capsule,active,y,guess,confidence\n" + row + "\n").getBytes(StandardCharsets.UTF_8)))
                .contains(sentence);
    }

    @Test
    void a_confidence_in_no_guess_is_passed_over_with_a_note() {
        assertThat(own("day,active,y,confidence\n1,0,5,7\n").notes()).contains("Passed over: \"confidence\".");
    }

    @Test
    void guesses_of_many_series_and_of_a_study_are_passed_over_with_a_note() {
        var note = "The column \"guess\" was passed over: guesses are looked at in a single series.";
        assertThat(own("set,day,active,y,guess\n1,1,0,5,1\n2,1,0,5,1\n").notes())
                .contains(note);
        assertThat(study("id,day,active,y,guess\na,1,0,5,1\nb,1,0,5,1\n").notes())
                .contains(note);
    }

    @Test
    void columns_that_nobody_reads_are_passed_over_with_a_note() {
        assertThat(own("day,mood,active,y,\"no\nte\"\n1,x,0,5,y\n").notes())
                .contains("Passed over: \"mood\", \"no\\nte\".");
    }

    @Test
    void a_column_set_holds_many_series_in_the_order_of_the_file() {
        var own = own("set,day,active,y\nb,1,0,5\na,1,1,6\nb,2,1,7\n");
        assertThat(own.hasSets()).isTrue();
        assertThat(own.sets()).extracting(SeriesTableRead.Named::set).containsExactly("b", "a");
        assertThat(own.sets()).extracting(set -> set.series().size()).containsExactly(2, 1);
    }

    @Test
    void a_single_set_keeps_its_name() {
        var own = own(GOOD.replace("day,", "set,day,").replaceAll("(?m)^(?=\\d)", "only,"));
        assertThat(own.hasSets()).isTrue();
        assertThat(own.sets()).extracting(SeriesTableRead.Named::set).containsExactly("only");
    }

    @Test
    void a_column_id_makes_it_one_study_with_time_in_weeks() {
        var study = study("id,day,condition,y,weekend\nP-1,1,0,5,0\nP-2,1,1,NA,0\nP-1,8,1,6,0\nP-2,9,0,7,0\n");
        assertThat(study.series().people()).hasSize(2);
        assertThat(study.series().people().getFirst().days())
                .containsExactly(new DayScore(1, false, (1 - 4.75) / 7, 5), new DayScore(8, true, (8 - 4.75) / 7, 6));
        assertThat(study.series().missing()).isOne();
        assertThat(study.notes())
                .containsExactly(
                        "There is no column \"time\": it was derived, (day - mean day)/7.",
                        "The column \"weekend\" was passed over: the model of several people has no such term.");
    }

    @Test
    void blocks_and_capsules_tell_how_the_capsules_were_drawn() {
        assertThat(draw("day,capsule,block,active,y\n1,A,1,1,5\n2,none,,0,5\n3,P,1,0,5\n4,P,2,0,5\n5,A,2,1,5\n"))
                .isEqualTo(new Draw.InBlocks(List.of(List.of(1.0, 3.0), List.of(4.0, 5.0))));
        assertThat(draw("day,capsule,active,y\n1,A,1,5\n2,None,0,5\n3,P,0,5\n4,0,0,5\n5,-,0,5\n6,NA,0,5\n"))
                .isEqualTo(new Draw.OnDays(List.of(1.0, 3.0)));
        assertThat(draw(GOOD)).isEqualTo(new Draw.NotTold());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            day,block,active,y;1,1,1,5;2,,1,5 | The column "block" was passed over: day 2 is active and no capsule of a block.
            day,block,active,y;1,1,1,5;2,2,0,5;3,1,0,5 | The column "block" was passed over: day 3 is in a block that had ended before.
            day,capsule,active,y;1,A,1,5;2,none,1,5 | The column "capsule" was passed over: day 2 is active and had no capsule.
            """)
    void a_draw_that_contradicts_the_days_is_passed_over(String table, String note) {
        var own = own(table.replace(';', '\n') + "\n");
        assertThat(own.sets().getFirst().draw()).isEqualTo(new Draw.NotTold());
        assertThat(own.notes()).contains(note);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            day,active\\n1,0\\n | , line 1: there is no column "y"; expected the columns day, active and y, and the header names "day", "active".
            days,active,y\\n1,0,5\\n | , line 1: there is no column "day"; expected the columns day, active and y, and the header names "days", "active", "y".
            day,capsule,y\\n1,0,5\\n | , line 1: there is no column "active"; expected the columns day, active and y, and the header names "day", "capsule", "y".
            day,active,y,y\\n1,0,5,6\\n | , line 1: the column "y" stands in the header more than once; expected it once.
            set,id,day,active,y\\n1,1,1,0,5\\n | , line 1: there is a column "set" and a column "id"; expected one of them: sets are series each by itself, ids are people of one study.
            day,active,condition,y\\n1,0,0,5\\n | , line 1: there is a column "active" and a column "condition"; expected one of them.
            day,active,y\\n1,0,5\\n2,1,6\\n1,1,7\\n | , lines 2 and 4: both rows are day 1; expected one row for each day.
            set,day,active,y\\na,1,0,5\\nb,1,1,6\\na,1,1,7\\n | , lines 2 and 4: both rows are day 1 of set "a"; expected one row for each day.
            id,day,active,y\\nP-1,1,0,5\\nP-1,1,1,6\\n | , lines 2 and 3: both rows are day 1 of "P-1"; expected one row for each day.
            day,active,y\\n1,0,high\\n | , line 2, column "y": "high" is no number; expected one such as 4.5.
            day,active,y\\nMonday,0,5\\n | , line 2, column "day": "Monday" is no number; expected one such as 4.5.
            day,active,y\\nNA,0,5\\n | , line 2, column "day": "NA" is no number; expected one such as 4.5.
            day;active;y\\n1;0;4,5\\n | , line 2, column "y": "4,5" has a decimal comma; expected a point, as in 4.5.
            day,active,y\\n1,0,1e10\\n | , line 2, column "y": "1e10" is out of range; expected a number from -1e9 to 1e9.
            day,active,y\\n1,0,1e999\\n | , line 2, column "y": "1e999" is out of range; expected a number from -1e9 to 1e9.
            day,active,y\\n1,0,0x10\\n | , line 2, column "y": "0x10" is no number; expected one such as 4.5.
            day,active,y\\n1,2,5\\n | , line 2, column "active": "2" is neither; expected 1 on a day with the active capsule and 0 on any other.
            id,day,condition,y\\n1,1,0.5,5\\n | , line 2, column "condition": "0.5" is neither; expected 1 on a day with the active capsule and 0 on any other.
            day,active,y\\n1,,5\\n | , line 2, column "active": "" is no number; expected one such as 4.5.
            day,active,y,carry\\n1,0,5,\\n | , line 2, column "carry": "" is no number; expected one such as 4.5.
            set,day,active,y\\n,1,0,5\\n | , line 2, column "set": the cell is empty; expected what the series is called.
            id,day,active,y\\nP,1.5,0,5\\n | , line 2, column "day": the day is 1.5; expected a whole number.
            id,day,active,y\\nP,3e9,0,5\\n | , line 2, column "day": "3e9" is out of range; expected a number from -1e9 to 1e9.
            day,active,y\\n1,0\\n | , line 2: the row has 2 cells; expected 3, as the header has.
            day,active,y\\n1,0,"5\\n2,1,6\\n | , line 2: a quotation mark opens a cell and is never closed; expected another one at its end.
            day,active,y\\n | ' holds a header and no rows; expected a row for each day.'
            """)
    void bad_tables_get_one_sentence(String table, String sentence) {
        var expected = sentence.startsWith("'") ? sentence.substring(1, sentence.length() - 1) : sentence;
        var file = written(table.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(SeriesTableReader.read(file)).isEqualTo(new SeriesTableRead.Refused(file + expected));
    }

    @Test
    void an_empty_file_is_called_empty() {
        assertThat(refused(new byte[0])).isEqualTo(" is empty; expected a header line and rows below it.");
    }

    @Test
    void semicolons_and_tabs_separate_as_commas_do() {
        assertThat(own(GOOD.replace(',', ';')).sets().getFirst().series().observed())
                .isEqualTo(3);
        assertThat(own(GOOD.replace(',', '\t')).sets().getFirst().series().observed())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r", "\n\n"})
    void lines_may_end_in_any_way_and_empty_ones_are_skipped(String end) {
        assertThat(own(GOOD.replace("\n", end)).sets().getFirst().series().size())
                .isEqualTo(4);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        assertThat(own("\uFEFF" + GOOD).sets().getFirst().series().size()).isEqualTo(4);
    }

    @Test
    void other_encodings_and_compression_are_named() throws IOException {
        assertThat(refused(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE)))
                .startsWith(" is text in UTF-16;");
        assertThat(refused(GOOD.getBytes(StandardCharsets.UTF_16LE))).contains("there is a zero byte");
        assertThat(refused(GOOD.replace("NA", "é").getBytes(Charset.forName("windows-1252"))))
                .contains(", line 4: the byte 0xE9 at byte offset ")
                .contains("is not UTF-8");
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refused(packed.toByteArray()))
                .isEqualTo(" is compressed with gzip; expected a CSV table. Unpack it first.");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        assertThat(SeriesTableReader.read(folder))
                .isEqualTo(new SeriesTableRead.Refused(folder + " is a folder; expected a CSV file."));
        var nowhere = folder.resolve("nowhere.csv");
        assertThat(SeriesTableReader.read(nowhere))
                .isEqualTo(new SeriesTableRead.Refused(nowhere + " does not exist; expected a CSV file."));
    }

    @Test
    void the_hash_is_that_of_the_file_as_it_lies_there() {
        assertThat(own("\uFEFF" + GOOD).sha256())
                .hasSize(64)
                .isNotEqualTo(own(GOOD).sha256());
    }

    private static double[] column(Series series, SeriesTerm term) {
        return IntStream.range(0, series.size())
                .mapToDouble(day -> series.at(term, day))
                .toArray();
    }

    private Draw draw(String table) {
        return own(table).sets().getFirst().draw();
    }

    private SeriesTableRead.Own own(String table) {
        return switch (read(table)) {
            case SeriesTableRead.Own own -> own;
            case SeriesTableRead.Study study -> throw new AssertionError("a study was read: " + study);
            case SeriesTableRead.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private SeriesTableRead.Study study(String table) {
        return switch (read(table)) {
            case SeriesTableRead.Study study -> study;
            case SeriesTableRead.Own own -> throw new AssertionError("series were read: " + own);
            case SeriesTableRead.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private SeriesTableRead read(String table) {
        return SeriesTableReader.read(written(table.getBytes(StandardCharsets.UTF_8)));
    }

    /// The sentence without the file's name.
    private String refused(byte[] bytes) {
        var file = written(bytes);
        return switch (SeriesTableReader.read(file)) {
            case SeriesTableRead.Refused(var sentence) ->
                sentence.substring(file.toString().length());
            case SeriesTableRead.Own own -> throw new AssertionError("series were read: " + own);
            case SeriesTableRead.Study study -> throw new AssertionError("a study was read: " + study);
        };
    }

    private Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("days.csv"), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
