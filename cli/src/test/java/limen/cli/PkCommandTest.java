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
import java.util.stream.Collectors;
import limen.pharmacology.Parameters;
import limen.pharmacology.RegimenNotation;
import limen.pharmacology.RegimenReading;
import limen.pharmacology.Variable;
import limen.pharmacology.VirtualPopulation;
import limen.quantity.Salt;
import limen.testkit.SharedReference;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PkCommandTest {
    private static final String WEEKS = "15 mg every 72 h for 4 weeks";
    private static final Percentage HALF_A_PERCENT = Percentage.withPercentage(0.5);

    @TempDir
    private Path folder;

    @Test
    void the_course_follows_the_reference_trajectories() throws IOException {
        var references = rows(SharedReference.path("reference/pharmacology/limen_pk1_trajectories.csv")).stream()
                .collect(Collectors.groupingBy(row -> row.getField("regimen")));
        assertThat(references).isNotEmpty();
        for (var reference : references.entrySet()) {
            run(regimen(reference.getKey()), "--step", "0.5");
            var course =
                    rows(out("course.csv")).stream().collect(Collectors.toMap(row -> number(row, "hours"), row -> row));
            var compared = 0;
            for (var row : reference.getValue()) {
                var found = course.get(number(row, "t_h"));
                if (found != null) {
                    compared++;
                    assertClose(number(found, "mdma_ng_ml"), number(row, "C_ng_mL"));
                    assertClose(number(found, "cyp2d6_active"), number(row, "E"));
                }
            }
            assertThat(compared).as(reference.getKey()).isGreaterThan(5);
        }
    }

    /// As the reference writes it, in the language of the clinic.
    private static String regimen(String code) {
        return switch (code) {
            case "100+100_24h" -> "100 mg at 0 h; 100 mg at 24 h";
            case "20mg_q72h_x4" -> "20 mg every 72 h for 4 doses";
            default -> code.replace("mg", " mg once");
        };
    }

    /// Half a percent, and the last of the four decimals of the reference.
    private static void assertClose(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(0.005 * expected + 1e-4));
    }

    @Test
    void the_summary_has_the_numbers_of_the_sheet() throws IOException {
        run("100 mg at 0 h; 100 mg at 24 h");
        var summary = summary();
        assertThat(number(summary, "cmax_first")).isCloseTo(197.4, HALF_A_PERCENT);
        assertThat(number(summary, "auc_0_24")).isCloseTo(2251, HALF_A_PERCENT);
        assertThat(number(summary, "cmax_last") / number(summary, "cmax_first")).isBetween(1.20, 1.45);
        assertThat(number(summary, "yearly_dose")).isEqualTo(200);
    }

    @Test
    void the_base_weighs_less_than_the_hydrochloride() throws IOException {
        run("15 mg once");
        var hydrochloride = summary();
        run("15 mg once", "--salt", "base");
        assertThat(number(summary(), "cmax")).isGreaterThan(1.18 * number(hydrochloride, "cmax"));
        run("15 mg once", "--weight", "100", "--cyp2d6", "UM");
        assertThat(number(summary(), "cmax")).isLessThan(0.7 * number(hydrochloride, "cmax"));
    }

    @Test
    void a_population_is_what_the_model_gives_on_one_thread() throws IOException {
        var run = run(WEEKS, "--population", "70", "--seed", "7", "--step", "12");
        assertThat(run.err()).isEmpty();
        var regimen = ((RegimenReading.Understood) RegimenNotation.read(WEEKS, Salt.HYDROCHLORIDE)).regimen();
        var people = VirtualPopulation.mixed(70, 7, Parameters.reviewed());
        // The grid of the command holds the hours of the figures too, which the numbers must not feel.
        var bands = people.bands(regimen, new double[] {0, 12, 84});
        var rows = rows(out("population.csv"));
        assertThat(rows)
                .hasSize(Variable.values().length * rows(out("course.csv")).size());
        for (int i = 0; i < 3; i++) {
            var row = i;
            var found = rows.stream()
                    .filter(cells -> number(cells, "hours") == bands.hours(row))
                    .filter(cells -> cells.getField("variable").equals("mdma_ng_ml"))
                    .findFirst()
                    .orElseThrow();
            assertThat(number(found, "p5")).isEqualTo(bands.quantile(Variable.MDMA, row, 0.05));
            assertThat(number(found, "p95")).isEqualTo(bands.quantile(Variable.MDMA, row, 0.95));
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        run(WEEKS, "--population", "40", "--seed", "3", "--step", "6");
        var population = Files.readString(out("population.csv"));
        run(WEEKS, "--population", "40", "--seed", "3", "--step", "6");
        assertThat(out("population.csv")).hasContent(population);
        run(WEEKS, "--population", "40", "--seed", "4", "--step", "6");
        assertThat(Files.readString(out("population.csv"))).isNotEqualTo(population);
    }

    @Test
    void without_a_population_none_is_written() throws IOException {
        run(WEEKS, "--population", "5", "--seed", "1", "--step", "24");
        run(WEEKS, "--step", "24");
        try (var files = Files.list(folder.resolve("out"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("course.csv", "summary.csv", "report.html");
        }
    }

    @Test
    void rows_stand_as_far_apart_as_asked() throws IOException {
        run("15 mg every 72 h for 2 doses", "--step", "8");
        assertThat(rows(out("course.csv")))
                .extracting(row -> row.getField("hours"))
                .hasSize(19)
                .startsWith("0.0", "8.0")
                .endsWith("144.0");
    }

    @Test
    void every_output_says_what_it_is_not() throws IOException {
        var run = run(WEEKS);
        assertThat(run.out())
                .startsWith("Model output: extrapolated, not advice.")
                .contains("the long-term risk is unknown")
                .doesNotContain("safe");
        assertThat(Files.readString(out("report.html"))).contains("extrapolated, not advice", "limen pk --regimen");
        assertThat(CommandRun.of("pk", "--help").out()).contains("extrapolated, not advice", "twice a week");
    }

    @Test
    void a_regimen_beyond_the_ceilings_is_computed_under_a_banner() throws IOException {
        var run = run("31 mg every 72 h for 13 doses");
        assertThat(run.out())
                .startsWith("Outside anything Limen studies, not advice")
                .contains("at most 30 mg of hydrochloride per dose", "at most 12 doses in a course");
        assertThat(Files.readString(out("report.html"))).contains("Outside anything Limen studies, not advice");
        assertThat(run(WEEKS).out()).doesNotContain("Outside");
        // 30 mg of the base are more than 30 mg of the hydrochloride.
        assertThat(run("30 mg once", "--salt", "base").out()).startsWith("Outside");
        assertThat(run("30 mg once").out()).doesNotContain("Outside");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -15 mg once                    | -15 mg            | above 0
            0 mg once                      | 0 mg              | above 0
            15 once                        | without a unit    | mg
            15 g once                      | "g"               | mg
            90000 mg once                  | 90000 mg          | at most 500 mg
            fifteen mg once                | fifteen           | an amount first
            ''                             | empty             | 15 mg every 72 h
            15 mg                          | nothing after     | once
            15 mg at 0 h; 15 mg at 0 h     | 0 h after one at 0 h | in order
            15 mg at 24 h; 15 mg at 0 h    | 0 h after one at 24 h | in order
            15 mg every 72 h               | every 72 h        | for 4 doses
            15 мг once                     | "мг"              | mg
            15 mg at 17000 h               | first dose at 17000 h | first 24 h
            15 mg every 0 h for 4 doses    | 0 h               | 0.5
            15 mg every 72 h for 0 weeks   | "0"               | whole number
            15 mg every 72 h for 9999 weeks| 9999              | 1000
            """)
    void a_regimen_that_cannot_be_read_is_told_in_one_sentence(String regimen, String found, String expected) {
        assertRefused(found, expected, "--regimen", regimen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --weight     | 29.9     | 30 to 250 kg
            --weight     | 251      | 30 to 250 kg
            --weight     | heavy    | 30 to 250 kg
            --weight     | NaN      | 30 to 250 kg
            --cyp2d6     | XM       | PM, IM, EM, UM
            --salt       | citrate  | hydrochloride or base
            --step       | 0        | above 0
            --step       | -1       | above 0
            --step       | often    | above 0
            --step       | 0.000001 | at most 200000
            --population | 100      | --seed
            --population | 1.5      | whole number
            --seed       | 1        | --population
            --seed       | one      | whole number
            --sex        | female   | --sex
            """)
    void an_option_that_cannot_be_used_is_told_in_one_sentence(String option, String value, String expected) {
        assertRefused(option, expected, "--regimen", WEEKS, option, value);
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "100001"})
    void a_population_of_nobody_or_of_a_city_is_refused(String people) {
        assertRefused("--population", "1 to 100000", "--regimen", WEEKS, "--population", people, "--seed", "1");
    }

    @Test
    void what_is_copied_from_the_page_reads_as_it_was_meant() throws IOException {
        run("15\u00a0mg every 72\u00a0h\u2003for 2 doses", "--step", "24", "--salt", "Hydrochloride");
        assertThat(Files.readString(out("report.html"))).contains("15\u00a0mg every 72\u00a0h for 2 doses");
    }

    @Test
    void two_doses_two_years_apart_are_followed_in_a_while() throws IOException {
        run("15 mg every 17520 h for 2 doses", "--step", "24");
        assertThat(rows(out("course.csv"))).hasSize(1461);
    }

    @Test
    void a_poor_metaboliser_is_told_to_have_no_enzyme() throws IOException {
        run("15 mg every 72 h for 2 doses", "--step", "24", "--cyp2d6", "PM");
        assertThat(Files.readString(out("report.html")))
                .contains("A poor metaboliser has no CYP2D6")
                .doesNotContain("CYP2D6 active, lowest", "id=\"enzyme-title\"");
    }

    @Test
    void too_many_rows_for_a_population_are_refused_before_any_work() {
        assertRefused(
                "--step 0.01",
                "with --population",
                "--regimen",
                WEEKS,
                "--step",
                "0.01",
                "--population",
                "9",
                "--seed",
                "1");
    }

    @Test
    void a_missing_regimen_or_folder_is_named() {
        assertRefused("--regimen", "--help");
        var run = CommandRun.of("pk", "--regimen", WEEKS);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--out").hasLineCount(1);
    }

    @Test
    void a_folder_that_is_a_file_is_refused_and_left_alone() throws IOException {
        var inTheWay = Files.writeString(folder.resolve("inTheWay"), "mine");
        var run = CommandRun.of("pk", "--regimen", WEEKS, "--out", inTheWay.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is a file; expected a folder");
        assertThat(inTheWay).hasContent("mine");
    }

    private void assertRefused(String found, String expected, String... options) {
        var arguments =
                new ArrayList<>(List.of("pk", "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(found).contains(expected).hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private CommandRun run(String regimen, String... more) {
        var arguments = new ArrayList<>(List.of(
                "pk", "--regimen", regimen, "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        var run = CommandRun.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private Map<String, Double> summary() throws IOException {
        return rows(out("summary.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("name"), row -> number(row, "value")));
    }

    private static double number(Map<String, Double> summary, String name) {
        return Objects.requireNonNull(summary.get(name), name);
    }

    private Path out(String file) {
        return folder.resolve("out").resolve(file);
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }
}
