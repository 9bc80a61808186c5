package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every kind of bad input gets one clear sentence, exit code 2, and leaves nothing half-written. The reader's own
/// tests go through all sentences; here the whole command answers.
class BadInputTest {
    private static final String GOOD = SyntheticTrial.of(20, 1, 0, 3, 1);

    @TempDir
    private Path folder;

    @Test
    void a_missing_column_is_named_with_those_that_exist() {
        assertRefused(GOOD.replaceFirst("score", "points"), "score", "points");
    }

    @Test
    void an_unknown_label_is_named_with_its_line() {
        assertRefused(GOOD + "z,s0,mood,1,X,P\n", "line 42", "capsule", "X", "A", "P");
    }

    @Test
    void a_value_that_is_no_number_is_named_with_its_line() {
        assertRefused(GOOD + "z,s0,mood,high,A,P\n", "line 42", "score", "high", "number");
    }

    @Test
    void a_duplicate_row_names_both_lines() {
        assertRefused(GOOD + "z,s0,mood,1,A,P\nz,s0,mood,2,A,P\n", "lines 42 and 43");
    }

    @Test
    void guesses_that_disagree_name_both_lines() {
        assertRefused(GOOD + "z,s0,mood,1,A,P\nz,s0,focus,2,A,A\n", "lines 42 and 43", "guess");
    }

    @Test
    void an_empty_file_is_called_empty() {
        assertRefused("", "empty");
    }

    @Test
    void a_file_that_is_not_utf_8_is_told_by_line() throws IOException {
        var bytes = (GOOD + "z,s0,Gemüt,1,A,P\n").getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Files.write(folder.resolve("latin1.csv"), bytes), "UTF-8", "42");
    }

    @Test
    void a_missing_file_is_named() {
        assertRefused(folder.resolve("nowhere.csv"), "nowhere.csv");
    }

    @Test
    void an_output_folder_that_is_a_file_is_refused() throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), GOOD);
        var inTheWay = Files.writeString(folder.resolve("inTheWay"), "mine");
        var run = CommandRun.analyze(table, inTheWay);
        assertOneSentence(run, "inTheWay");
        assertThat(inTheWay).hasContent("mine");
    }

    @Test
    void a_primary_outcome_that_is_not_in_the_table_is_named_with_those_that_are() throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), GOOD);
        assertOneSentence(
                CommandRun.analyze(table, folder.resolve("out"), "--primary", "joy"),
                "--primary",
                "joy",
                "mood, focus");
    }

    @Test
    void a_name_that_would_disturb_a_terminal_is_printed_with_escapes() throws IOException {
        var named = GOOD.replace("mood", "\"mo\nod\u001B[2J\"");
        var table = Files.writeString(folder.resolve("table.csv"), named);
        assertOneSentence(
                CommandRun.analyze(table, folder.resolve("out"), "--primary", "joy"), "mo\\nod\\u{1b}[2J, focus");
        var done = CommandRun.analyze(table, folder.resolve("out"));
        assertThat(done.exitCode()).isZero();
        assertThat(done.out()).contains("mo\\nod\\u{1b}[2J").doesNotContain("\u001B");
    }

    @Test
    void an_option_that_does_not_exist_is_named() throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), GOOD);
        assertOneSentence(CommandRun.analyze(table, folder.resolve("out"), "--primry", "mood"), "--primry", "--help");
    }

    @Test
    void a_missing_option_is_named() {
        assertOneSentence(CommandRun.of("analyze", "table.csv"), "--out");
    }

    @Test
    void a_margin_of_nothing_is_refused() throws IOException {
        var table = Files.writeString(folder.resolve("table.csv"), GOOD);
        assertOneSentence(CommandRun.analyze(table, folder.resolve("out"), "--sesoi", "0"), "--sesoi", "> 0");
    }

    @Test
    void a_command_that_does_not_exist_is_named() {
        assertOneSentence(CommandRun.of("analyse"), "analyse");
    }

    @Test
    void no_command_at_all_points_to_the_help() {
        assertOneSentence(CommandRun.of(), "--help");
    }

    private void assertRefused(String text, String... words) {
        try {
            assertRefused(Files.writeString(folder.resolve("table.csv"), text), words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void assertRefused(Path table, String... words) {
        var out = folder.resolve("out");
        assertOneSentence(CommandRun.analyze(table, out), words);
        assertThat(out).doesNotExist();
    }

    private static void assertOneSentence(CommandRun run, String... words) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(words);
    }
}
