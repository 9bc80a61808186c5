package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Nof1CommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String FEW = "day,active,y\n1,0,5\n2,1,6.5\n3,0,NA\n5,1,4\n";

    @TempDir
    private Path folder;

    @Test
    void one_person_agrees_with_the_reference_of_the_conditional_likelihood() throws IOException {
        var run = run(SharedReference.path("reference/statistics/nof1_60d.csv"), "--likelihood", "conditional");
        assertThat(run.exitCode()).isZero();
        var found = byName("posterior.csv");
        for (var row : rows(SharedReference.path("reference/statistics/exact_nof1_cond.csv"))) {
            var name = row.getField("variable")
                    .replace("b_", "")
                    .replace("ar[1]", "ar1")
                    .replace("Intercept", "intercept");
            if (!name.equals("log_evidence")) {
                assertWithin(found(found, name), row, name.equals("ar1") || name.equals("sigma") ? 4e-3 : 1e-4);
            }
        }
    }

    /// In standard deviations; the reference reads the quantiles of two parameters off its grid.
    private static void assertWithin(NamedCsvRecord found, NamedCsvRecord expected, double quantiles) {
        var sd = number(expected, "sd");
        for (var column : List.of("mean", "sd")) {
            assertThat(number(found, column))
                    .as(found.toString())
                    .isCloseTo(number(expected, column), within(1e-4 * sd));
        }
        for (var column : List.of("q2.5", "q50", "q97.5")) {
            assertThat(number(found, column))
                    .as(found.toString())
                    .isCloseTo(number(expected, column), within(quantiles * sd));
        }
    }

    @Test
    void every_set_of_a_bank_agrees_with_its_reference() throws IOException {
        var run = run(SharedReference.path("reference/statistics/nof1_bank200.csv"), "--likelihood", "conditional");
        assertThat(run.exitCode()).isZero();
        var found = rows(out("posterior.csv")).stream()
                .filter(row -> row.getField("variable").equals("active"))
                .collect(Collectors.toMap(row -> row.getField("set"), Function.identity()));
        var references = rows(SharedReference.path("reference/statistics/exact_bank200_cond.csv"));
        assertThat(found).hasSameSizeAs(references).hasSizeGreaterThan(50);
        for (var row : references) {
            var sd = number(row, "b_active_sd");
            var active = found(found, row.getField("set"));
            assertThat(number(active, "mean")).isCloseTo(number(row, "b_active_mean"), within(1e-4 * sd));
            assertThat(number(active, "sd")).isCloseTo(sd, within(1e-4 * sd));
            assertThat(number(active, "q97.5")).isCloseTo(number(row, "q97.5"), within(1e-4 * sd));
        }
        assertThat(rows(out("findings.csv"))).hasSameSizeAs(references);
        assertThat(run.out()).contains("series, each by itself");
    }

    @Test
    void missing_days_keep_their_place_in_time() throws IOException {
        var run = run(SharedReference.path("reference/statistics/nof1_60d_missing.csv"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("Passed over");
        assertThat(Files.readString(out("report.html"))).contains("9 without an answer", "51 days with an answer");
    }

    @Test
    void several_people_are_one_study() throws IOException {
        var run = run(SharedReference.path("reference/statistics/multi_50x28.csv"), "--higher-is-better");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("Passed over: \"week\".", "Outside the range 0 to 10: 10 of the answers");
        var found = byName("posterior.csv");
        assertThat(found).hasSize(8 + 50 + 1).containsKeys("sd_active", "cor", "active[1]", "active[50]");
        assertThat(number(found(found, "active"), "mean")).isCloseTo(0.318, within(0.002));
        assertThat(number(found(found, "sd_active"), "mean")).isCloseTo(0.663, within(0.005));
        assertThat(rows(out("findings.csv")).getFirst().getField("finding")).isEqualTo("cannot_tell");
        assertThat(Files.readString(out("report.html"))).contains("50 people", "a new person");
    }

    @Test
    void the_examples_run_as_the_help_says() throws IOException {
        assertThat(run(EXAMPLES.resolve("nof1.csv"), "--higher-is-better", "--sesoi", "0.5")
                        .exitCode())
                .isZero();
        assertThat(Files.readString(out("report.html"))).contains("Read from the table: 7 blocks");
        assertThat(run(EXAMPLES.resolve("nof1-study.csv")).exitCode()).isZero();
        assertThat(byName("posterior.csv")).containsKey("active[S08]");
    }

    @Test
    void the_same_table_and_seed_give_the_same_bytes() throws IOException {
        run(EXAMPLES.resolve("nof1.csv"), "--seed", "7");
        var first = List.of(Files.readString(out("posterior.csv")), Files.readString(out("report.html")));
        run(EXAMPLES.resolve("nof1.csv"), "--seed", "7");
        assertThat(List.of(Files.readString(out("posterior.csv")), Files.readString(out("report.html"))))
                .isEqualTo(first);
    }

    @Test
    void another_seed_changes_the_randomisation_test_and_nothing_else() throws IOException {
        run(EXAMPLES.resolve("nof1.csv"), "--seed", "7", "--draws", "99");
        var posterior = Files.readString(out("posterior.csv"));
        var page = Files.readString(out("report.html"));
        run(EXAMPLES.resolve("nof1.csv"), "--seed", "8", "--draws", "199");
        assertThat(out("posterior.csv")).hasContent(posterior);
        assertThat(page).contains("from 99 drawn allocations");
        assertThat(Files.readString(out("report.html"))).contains("from 199 drawn allocations");
    }

    @Test
    void too_few_days_cannot_tell_and_keep_their_rows() throws IOException {
        var run = run(written(FEW));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("cannot_tell: With these 3 days one cannot tell: ");
        assertThat(rows(out("posterior.csv")))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.getField("mean")).isEqualTo("NA"));
    }

    @Test
    void answers_outside_the_range_are_a_note() throws IOException {
        assertThat(run(written(FEW.replace("6.5", "-12.5"))).err())
                .contains("Outside the range 0 to 10: 1 of the answers, the lowest -12.5, the highest -12.5.");
        assertThat(run(written(FEW.replace("6.5", "-12.5")), "--range", "-20:20")
                        .err())
                .doesNotContain("Outside the range");
    }

    @Test
    void a_wider_range_means_wider_priors() throws IOException {
        run(EXAMPLES.resolve("nof1.csv"));
        var narrow = number(found(byName("posterior.csv"), "active"), "sd");
        run(EXAMPLES.resolve("nof1.csv"), "--range", "0:100");
        assertThat(number(found(byName("posterior.csv"), "active"), "sd")).isGreaterThan(narrow);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            --range 10                | '10'; expected the lowest and the highest answer of the item, such as 0:10
            --range 10:0              | '10:0'; expected the lowest and the highest answer
            --range 0:x               | '0:x'; expected the lowest and the highest answer
            --range 1:1               | '1:1'; expected the lowest and the highest answer
            --likelihood brms         | 'brms'; expected stationary or conditional
            --sesoi 0                 | '0'; expected a number > 0
            --draws 10                | '10'; expected a whole number from 99 to 1000000
            --seed x                  | 'x'; expected a whole number
            --lower-is-better --higher-is-better | mutually exclusive
            --guess g                 | '--guess'
            """)
    void a_wrong_option_is_one_sentence(String options, String sentence) throws IOException {
        var run = run(written(FEW), options.strip().split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(sentence)
                .endsWith("; see ./limen nof1 --help.\n")
                .hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            day,active\\n1,0\\n | there is no column "y"; expected the columns day, active and y
            day,active,y\\n1,0,5\\n1,1,6\\n | lines 2 and 3: both rows are day 1; expected one row for each day.
            day,active,y\\n1,yes,5\\n | line 2, column "active": "yes" is no number; expected
            set,id,day,active,y\\n1,1,1,0,5\\n | a column "set" and a column "id"; expected one of them
            day,active,y\\n | holds a header and no rows; expected
            """)
    void a_bad_table_is_one_sentence_and_leaves_nothing(String table, String sentence) throws IOException {
        var run = run(written(table.replace("\\n", "\n")));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("days.csv", sentence).hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void guesses_change_no_effect_and_make_a_table_and_a_section() throws IOException {
        var table = Files.readAllLines(EXAMPLES.resolve("nof1.csv"));
        run(written(String.join(
                "\n",
                table.stream()
                        .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
                        .toList())));
        var posterior = Files.readString(out("posterior.csv"));
        assertThat(out("guesses.csv")).doesNotExist();
        assertThat(Files.readString(out("report.html"))).doesNotContain("Was the capsule known?");

        run(written(String.join("\n", table)));
        assertThat(Files.readString(out("posterior.csv"))).isEqualTo(posterior);
        assertThat(rows(out("guesses.csv")).stream().map(row -> row.getField("quantity")))
                .containsExactly("correct_guess_rate", "area", "brier");
        assertThat(rows(out("guesses.csv"))).allMatch(row -> row.getField("n").equals("28"));
        assertThat(Files.readString(out("report.html"))).contains("Was the capsule known?", "Of 28 guesses,");

        run(written(FEW));
        assertThat(out("guesses.csv")).doesNotExist();
    }

    @Test
    void the_help_names_columns_units_and_an_example() {
        assertThat(CommandRun.of("nof1", "--help").out())
                .contains(
                        "carry",
                        "units of 10 days",
                        "NA",
                        "--range",
                        "points",
                        "residual SDs",
                        "./limen nof1 examples/");
    }

    private CommandRun run(Path table, String... more) {
        var arguments = new ArrayList<>(
                List.of("nof1", table.toString(), "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Path written(String table) throws IOException {
        return Files.writeString(folder.resolve("days.csv"), table);
    }

    private Path out(String file) {
        return folder.resolve("out").resolve(file);
    }

    private Map<String, NamedCsvRecord> byName(String file) throws IOException {
        return rows(out(file)).stream().collect(Collectors.toMap(row -> row.getField("variable"), Function.identity()));
    }

    private static NamedCsvRecord found(Map<String, NamedCsvRecord> rows, String name) {
        assertThat(rows).containsKey(name);
        return Objects.requireNonNull(rows.get(name));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }
}
