package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import limen.testkit.ReferenceTable;
import limen.testkit.SharedReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalyzeCommandTest {
    private static final List<String> FILES = List.of(
            "basis.csv",
            "belief.csv",
            "blinding.csv",
            "contrasts.csv",
            "estimates.csv",
            "findings.csv",
            "guess_curve.csv",
            "report.html",
            "strata.csv");

    @TempDir
    private Path folder;

    @Test
    void a_table_goes_in_and_findings_come_out() {
        var run = CommandRun.analyze(table(SyntheticTrial.of(120, 1, 0, 5, 7)), out(), "--primary", "mood");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(filesIn(out())).containsExactlyInAnyOrderElementsOf(FILES);
        assertThat(run.out()).contains("mood: ").contains("primary outcome").contains("report.html");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            estimates   | outcome,model,term,estimate,std_error,df,statistic,p_value,p_holm,lower,upper,n
            strata      | outcome,allocation,guess,n,mean,std_error,df,lower,upper
            contrasts   | outcome,contrast,estimate,std_error,df,statistic,p_value,p_tukey
            blinding    | scope,arm,index,estimate,std_error,lower,upper,n
            guess_curve | outcome,correct_guess_rate,estimate,std_error,lower,upper
            findings    | outcome,finding,sentence
            belief      | scope,quantity,estimate,std_error,df,lower,upper,n
            """)
    void every_file_has_the_columns_of_the_contract(String file, String columns) {
        CommandRun.analyze(table(SyntheticTrial.of(60, 1, 0, 3, 1)), out());
        assertThat(String.join(",", results(file).columns())).isEqualTo(columns);
    }

    @Test
    void the_same_input_gives_the_same_numbers() throws IOException {
        var table = table(SyntheticTrial.of(60, 3, 1, 3, 5));
        CommandRun.analyze(table, folder.resolve("first"));
        CommandRun.analyze(table, folder.resolve("second"));
        for (var file : FILES) {
            if (file.endsWith(".csv")) {
                assertThat(folder.resolve("second").resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("first").resolve(file));
            }
        }
    }

    /// The difference between "significant" and "not significant" is not itself significant.
    @Test
    void a_clear_difference_an_unclear_one_and_a_drop_that_includes_zero_cannot_tell() {
        CommandRun.analyze(table(SyntheticTrial.neitherHereNorThere()), out());

        var basis = results("basis");
        assertThat(interval(basis, "capsule")).matches(AnalyzeCommandTest::excludesZero);
        assertThat(interval(basis, "at_chance")).matches(i -> !excludesZero(i));
        assertThat(interval(basis, "drop")).matches(i -> !excludesZero(i));
        assertThat(finding("mood")).isEqualTo("cannot_tell");
    }

    @Test
    void belief_alone_is_found_to_explain() {
        CommandRun.analyze(table(SyntheticTrial.of(400, 1, 0, 8, 3)), out());
        assertThat(finding("mood")).isEqualTo("belief_explains");
    }

    @Test
    void a_capsule_alone_is_found_beyond_belief() {
        CommandRun.analyze(table(SyntheticTrial.of(400, 1, 4, 0, 3)), out());
        assertThat(finding("mood")).isEqualTo("beyond_belief");
    }

    @Test
    void harm_comes_first_where_the_direction_is_stated() {
        var table = table(SyntheticTrial.of(400, 1, 4, 0, 3));
        CommandRun.analyze(table, out(), "--lower-is-better", "mood");
        assertThat(finding("mood")).isEqualTo("harm_signal");
        CommandRun.analyze(table, out(), "--higher-is-better", "mood");
        assertThat(finding("mood")).isEqualTo("beyond_belief");
        // To name focus as the one where lower is better states that mood is better when higher.
        CommandRun.analyze(table, out(), "--lower-is-better", "focus");
        assertThat(finding("mood")).isEqualTo("beyond_belief");
        assertThat(finding("focus")).isEqualTo("harm_signal");
    }

    @Test
    void many_people_without_any_difference_show_that_there_is_none() {
        CommandRun.analyze(table(SyntheticTrial.of(4_000, 1, 0, 0, 3)), out());
        assertThat(finding("mood")).isEqualTo("no_difference");
    }

    @Test
    void a_wide_margin_is_taken_in_outcome_units_or_in_sds() {
        var table = table(SyntheticTrial.of(60, 1, 0, 0, 3));
        CommandRun.analyze(table, out(), "--sesoi", "5");
        assertThat(finding("mood")).isEqualTo("no_difference");
        CommandRun.analyze(table, out(), "--sesoi", "0.01sd");
        assertThat(finding("mood")).isEqualTo("cannot_tell");
    }

    @Test
    void an_empty_stratum_cannot_tell_and_the_other_outcomes_go_on() {
        var text = new StringBuilder(SyntheticTrial.of(60, 1, 4, 0, 3));
        for (var i = 0; i < 40; i++) {
            // Nobody on placebo guesses active.
            text.append("q%d,s0,sleep,%d,%s\n"
                    .formatted(i, i % 7 + (i % 2) * 9, i % 2 == 0 ? "P,P" : i % 4 == 1 ? "A,A" : "A,P"));
        }
        var run = CommandRun.analyze(table(text.toString()), out());

        assertThat(run.exitCode()).isZero();
        assertThat(finding("sleep")).isEqualTo("cannot_tell");
        assertThat(finding("mood")).isNotEqualTo("cannot_tell");
        assertThat(results("strata").rows().stream()
                        .filter(row -> row.text("outcome").equals("sleep"))
                        .map(row -> row.text("n"))
                        .toList())
                .containsExactly("20", "0", "10", "10");
    }

    @Test
    void several_sessions_call_for_the_mixed_model() {
        CommandRun.analyze(table(SyntheticTrial.of(40, 4, 2, 3, 9)), out());
        var df = results("estimates").rows().getFirst().number("df");
        assertThat(df).isNotEqualTo(Math.rint(df));
        assertThat(results("blinding").rows().stream()
                        .map(row -> row.text("scope"))
                        .distinct())
                .containsExactly("all", "s0", "s1", "s2", "s3");
    }

    @Test
    void without_a_guess_column_belief_is_not_spoken_of() throws IOException {
        var table = table(SyntheticTrial.of(60, 1, 4, 0, 3));
        var run = CommandRun.of(
                "analyze",
                table.toString(),
                "--out",
                out().toString(),
                "--participant",
                "who",
                "--outcome",
                "what",
                "--value",
                "score",
                "--allocation",
                "capsule",
                "--active",
                "A",
                "--placebo",
                "P");
        assertThat(run.err()).isEmpty();
        assertThat(finding("mood")).isEqualTo("cannot_tell");
        assertThat(results("strata").rows()).isEmpty();
        assertThat(results("blinding").rows()).isEmpty();
        assertThat(Files.readString(out().resolve("report.html")))
                .contains("No guesses were given to this analysis")
                .doesNotContain("id=\"share\"");
    }

    @Test
    void confidence_and_expectancy_enter_belief_csv_and_no_other_table() {
        CommandRun.analyze(table(SyntheticTrial.withBeliefs(120, 7)), folder.resolve("plain"));
        var run = CommandRun.analyze(
                table(SyntheticTrial.withBeliefs(120, 7)), out(), "--confidence", "sure", "--expectancy", "hoped");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Confidences were read from 0, a pure guess, to 100, certain.");
        for (var file : FILES) {
            if (file.endsWith(".csv") && !file.equals("belief.csv")) {
                assertThat(out().resolve(file))
                        .hasSameBinaryContentAs(folder.resolve("plain").resolve(file));
            }
        }
        assertThat(quantities(folder.resolve("plain")))
                .contains("tipping_point", "posterior_at_chance", "probability_above")
                .doesNotContain("brier", "area", "expectancy_interaction");
        assertThat(quantities(out())).contains("brier", "area", "right_0_25", "expectancy_interaction");
    }

    @Test
    void a_confidence_in_nothing_is_refused() {
        var table = table(SyntheticTrial.withBeliefs(60, 1));
        var run = CommandRun.of(
                "analyze",
                table.toString(),
                "--out",
                out().toString(),
                "--participant",
                "who",
                "--outcome",
                "what",
                "--value",
                "score",
                "--allocation",
                "capsule",
                "--confidence",
                "sure",
                "--active",
                "A",
                "--placebo",
                "P");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("--confidence names a column, but --guess does not; expected both");
        assertThat(out()).doesNotExist();
    }

    @Test
    void the_example_with_confidences_is_read_as_its_guide_says() {
        var run = CommandRun.of(
                "analyze",
                "../examples/confidence.csv",
                "--out",
                out().toString(),
                "--participant",
                "subject_id",
                "--session",
                "tp",
                "--outcome",
                "scale",
                "--value",
                "delta_score",
                "--allocation",
                "condition",
                "--guess",
                "guess",
                "--dont-know",
                "DK",
                "--confidence",
                "sure",
                "--expectancy",
                "expected",
                "--active",
                "AC",
                "--placebo",
                "PL",
                "--primary",
                "mood");
        assertThat(run.exitCode()).isZero();
        assertThat(finding("mood")).isEqualTo("belief_explains");
        assertThat(finding("calm")).isEqualTo("beyond_belief");
        assertThat(results("belief").rows().stream()
                        .filter(row -> row.text("scope").equals("calm")
                                && row.text("quantity").equals("expectancy_interaction")))
                .allMatch(AnalyzeCommandTest::excludesZero)
                .hasSize(1);
    }

    @Test
    void a_manipulation_check_is_no_outcome() {
        CommandRun.analyze(table(SyntheticTrial.of(60, 1, 4, 0, 3)), out(), "--manipulation-check", "focus");
        assertThat(results("findings").rows().stream().map(row -> row.text("outcome")))
                .containsExactly("mood");
        assertThat(results("estimates").rows().stream()
                        .map(row -> row.text("outcome"))
                        .distinct())
                .containsExactly("mood", "focus");
    }

    @Test
    void the_published_resampling_stands_beside_ours_and_decides_nothing() {
        var table = table(SyntheticTrial.of(120, 1, 0, 5, 7));
        CommandRun.analyze(table, folder.resolve("plain"));
        var run = CommandRun.analyze(table, out(), "--compat", "--seed", "3");

        assertThat(run.err()).isEmpty();
        assertThat(filesIn(out())).contains("compat.csv");
        assertThat(out().resolve("findings.csv"))
                .hasSameTextualContentAs(folder.resolve("plain").resolve("findings.csv"));
        CommandRun.analyze(table, folder.resolve("again"), "--compat", "--seed", "3");
        assertThat(out().resolve("compat.csv")).hasSameTextualContentAs(folder.resolve("again/compat.csv"));
    }

    @Test
    void the_published_roundings_give_the_published_curve() {
        firstWeek("--compat", "--seed", "1");
        for (var row : SharedReference.table("reference/statistics/guess_curve_rounded_compat.csv")
                .rows()) {
            var found = results("guess_curve").rows().stream()
                    .filter(r -> r.text("outcome").equals(row.text("scale")) && r.number("correct_guess_rate") == 0.5)
                    .findFirst()
                    .orElseThrow();
            limen.testkit.Close.assertNumber(found.number("estimate")).agreesTo(9, row.number("adj_est_cgr0.5"));
            limen.testkit.Close.assertNumber(found.number("std_error")).agreesTo(9, row.number("adj_se_delta"));
        }
    }

    @Test
    void the_first_week_of_the_self_blinding_trial_reads_as_published() {
        var run = firstWeek("--primary", "PANAS");
        assertThat(run.exitCode()).isZero();
        assertThat(finding("PANAS")).isEqualTo("belief_explains");
        assertThat(finding("mood")).isEqualTo("belief_explains");
        assertThat(finding("energy")).isEqualTo("beyond_belief");
        assertThat(finding("QIDS")).isEqualTo("cannot_tell");
        assertThat(finding("CPS")).isEqualTo("cannot_tell");
    }

    private CommandRun firstWeek(String... more) {
        var table = SharedReference.path("data/self-blinding-trial/first_week.csv");
        var arguments = new java.util.ArrayList<>(List.of(
                "analyze",
                table.toString(),
                "--out",
                out().toString(),
                "--participant",
                "subject_id",
                "--session",
                "tp",
                "--outcome",
                "scale",
                "--value",
                "delta_score",
                "--allocation",
                "condition",
                "--guess",
                "guess",
                "--active",
                "AC",
                "--placebo",
                "PL"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path table(String text) {
        try {
            return Files.writeString(folder.resolve("table.csv"), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ReferenceTable results(String file) {
        return ReferenceTable.of(out().resolve(file + ".csv"));
    }

    private static List<String> quantities(Path folder) {
        return ReferenceTable.of(folder.resolve("belief.csv")).rows().stream()
                .map(row -> row.text("quantity"))
                .distinct()
                .toList();
    }

    private String finding(String outcome) {
        return results("findings").rows().stream()
                .filter(row -> row.text("outcome").equals(outcome))
                .findFirst()
                .orElseThrow()
                .text("finding");
    }

    private static ReferenceTable.Row interval(ReferenceTable basis, String quantity) {
        return basis.rows().stream()
                .filter(row -> row.text("quantity").equals(quantity))
                .findFirst()
                .orElseThrow();
    }

    private static boolean excludesZero(ReferenceTable.Row row) {
        return row.number("lower") > 0 || row.number("upper") < 0;
    }

    private static List<String> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toList());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
