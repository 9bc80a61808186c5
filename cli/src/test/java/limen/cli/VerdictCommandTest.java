package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "vignettes.csv");

    @TempDir
    private Path folder;

    @Test
    void every_worked_example_gets_the_verdict_that_it_names() throws IOException {
        assertVerdictsAsExpected(EXAMPLES, 60);
    }

    @Test
    void every_shared_vignette_gets_the_verdict_that_it_names() throws IOException {
        assertVerdictsAsExpected(SharedReference.path("safety/vignettes.csv"), 30);
    }

    @Test
    void a_verdict_names_its_rules_the_strictest_first_and_says_why() throws IOException {
        var row = verdict("any", "systolic_bp=182;chest_pain=no");
        assertThat(row.getHeader()).containsExactly("id", "verdict", "rules", "sentence");
        assertThat(row.getField("verdict")).isEqualTo("seek_care");
        assertThat(row.getField("rules")).isEqualTo("BP_E;BP_S;BP_A");
        assertThat(row.getField("sentence")).contains("BP_E", "182 mmHg", "Source: ", "certainty: secondary");
    }

    @Test
    void no_rule_is_not_called_by_any_kinder_name() throws IOException {
        var row = verdict("post_dose", "yawning=yes");
        assertThat(row.getField("verdict")).isEqualTo("none");
        assertThat(row.getField("rules")).isEmpty();
        assertThat(row.getField("sentence")).isEqualTo("No rule holds this.");
    }

    @Test
    void a_medicine_is_known_by_its_brand() throws IOException {
        assertThat(verdict("any", "medicine=Zoloft").getField("rules")).isEqualTo("MED-X");
        assertThat(verdict("any", "medicine=Nosuchmed").getField("rules")).isEqualTo("MED-UNKNOWN");
    }

    @Test
    void a_slip_of_the_pen_does_not_pass_silently() throws IOException {
        var run = run("id,context,observations\na,any,sistolic_bp=190\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains("line 2", "no rule reads \"sistolic_bp\"", "\"systolic_bp\"")
                .hasLineCount(1);
    }

    @Test
    void a_word_that_no_rule_knows_does_not_pass_silently() throws IOException {
        var run = run("id,context,observations\na,any,medicine_group=ssris\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("line 2", "medicine_group=ssris", "\"ssri\"");
        assertThat(run.out()).contains("1 cases: 1 hold");
    }

    @Test
    void a_byte_order_mark_line_ends_of_windows_and_more_columns_are_fine() throws IOException {
        var run = run("\uFEFFwhy,id,context,observations\r\nbecause,a,any,\"chest_pain=yes\"\r\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1 seek_care");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id,context\\na,any                                     | line 1            | "observations"
            id,context,observations,id\\na,any,age=3,b             | line 1            | more than once
            id,context,observations\\na,any,systolic_bp=1480       | line 2, column "observations" | a number from 40 to 300, in mm[Hg]
            id,context,observations\\na,any,chest_pain             | line 2, column "observations" | name=value
            id,context,observations\\na,any,mode=alone             | line 2, column "observations" | mode=personal
            id,context,observations\\na,later,chest_pain=yes       | line 2, column "context"      | any, screening, pre_dose, post_dose
            id,context,observations\\n,any,chest_pain=yes          | line 2, column "id"           | a name for the case
            id,context,observations\\na,any,tremor=no\\na,any,age=5| lines 2 and 3     | each id once
            id,context,observations\\na,any                        | line 2            | 2 cells; expected 3
            id,context,observations\\na,any,"tremor=yes            | line 2            | never closed
            id,context,observations                                | no rows           | a row for each case
            """)
    void a_fault_is_named_with_its_place_and_what_was_expected(String table, String where, String expected)
            throws IOException {
        var run = run(table.replace("\\n", "\n"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("cases.csv")
                .contains(where)
                .contains(expected)
                .hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        var run = CommandRun.of("verdict", "nowhere.csv", "--out", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.csv does not exist");
    }

    @Test
    void a_folder_that_is_a_file_is_refused_and_left_alone() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("inTheWay"), "mine");
        var run = CommandRun.of("verdict", EXAMPLES.toString(), "--out", inTheWay.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a file; expected a folder");
        assertThat(inTheWay).hasContent("mine");
    }

    @Test
    void the_help_says_that_none_is_not_harmless() {
        assertThat(CommandRun.of("verdict", "--help").out())
                .contains("none never means", "examples/vignettes.csv", "medicine=NAME");
    }

    private void assertVerdictsAsExpected(Path cases, int atLeast) throws IOException {
        var out = folder.resolve("verdicts");
        var run = CommandRun.of("verdict", cases.toString(), "--out", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        var expected = rows(cases);
        assertThat(expected).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(rows(out.resolve("verdicts.csv")))
                .extracting(row -> row.getField("id") + " " + row.getField("verdict"))
                .containsExactlyElementsOf(expected.stream()
                        .map(row -> row.getField("id") + " " + row.getField("expected_verdict"))
                        .toList());
    }

    private NamedCsvRecord verdict(String context, String observations) throws IOException {
        var run = run("id,context,observations\na,%s,%s\n".formatted(context, observations));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return rows(folder.resolve("out").resolve("verdicts.csv")).getFirst();
    }

    private CommandRun run(String table) throws IOException {
        var file = Files.writeString(folder.resolve("cases.csv"), table);
        return CommandRun.of(
                "verdict", file.toString(), "--out", folder.resolve("out").toString());
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
