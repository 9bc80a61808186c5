package limen.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import limen.analysis.Asked;
import limen.analysis.Belief;
import limen.analysis.BeliefEvidence;
import limen.analysis.CapsuleEffect;
import limen.analysis.GuessScore;
import limen.analysis.OutcomeAnalysis;
import limen.analysis.TrialFindings;
import limen.inference.Estimate;
import limen.inference.Stratum;
import limen.inference.belief.TippingPoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsFolderTest {
    private static final List<String> TABLES = List.of(
            "estimates.csv",
            "strata.csv",
            "contrasts.csv",
            "blinding.csv",
            "guess_curve.csv",
            "findings.csv",
            "basis.csv",
            "belief.csv");

    @TempDir
    private Path parent;

    private Path folder;
    private final TrialFindings findings = InventedFindings.withGuesses();
    private final BeliefEvidence evidence = InventedFindings.evidence();

    @BeforeEach
    void choose_a_folder() {
        folder = parent.resolve("out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "estimates.csv:outcome,model,term,estimate,std_error,df,statistic,p_value,p_holm,lower,upper,n",
                "strata.csv:outcome,allocation,guess,n,mean,std_error,df,lower,upper",
                "contrasts.csv:outcome,contrast,estimate,std_error,df,statistic,p_value,p_tukey",
                "blinding.csv:scope,arm,index,estimate,std_error,lower,upper,n",
                "guess_curve.csv:outcome,correct_guess_rate,estimate,std_error,lower,upper",
                "findings.csv:outcome,finding,sentence",
                "basis.csv:outcome,quantity,estimate,std_error,df,lower,upper,n",
                "belief.csv:scope,quantity,estimate,std_error,df,lower,upper,n"
            })
    void every_table_begins_with_the_columns_of_the_contract(String file, String header) throws IOException {
        write(findings);
        assertThat(Files.readString(folder.resolve(file)))
                .startsWith(header + "\n")
                .doesNotContain("\r");
    }

    @Test
    void all_files_are_written_and_nothing_else() throws IOException {
        var result = FindingsFolder.write(folder, findings, evidence, Map.of("report.html", "<html>\u2212</html>"));
        var names = Stream.concat(TABLES.stream(), Stream.of("report.html")).toList();
        assertThat(result).isEqualTo(new FolderWrite.Written(folder, names));
        assertThat(filesIn(folder)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(Files.readString(folder.resolve("report.html"))).isEqualTo("<html>\u2212</html>");
    }

    @Test
    void estimates_read_back_to_the_last_digit() throws IOException {
        write(findings);
        var rows = table("estimates.csv");
        assertThat(rows).hasSize(4 * 6);
        var capsule = (CapsuleEffect.Estimated) mood().capsule();
        var belief = (Belief.Separated) mood().belief();
        var coefficients = Stream.concat(capsule.coefficients().stream(), belief.coefficients().stream())
                .toList();
        for (var i = 0; i < coefficients.size(); i++) {
            var expected = coefficients.get(i);
            var row = rows.get(i);
            assertThat(row.getField("outcome")).isEqualTo(InventedFindings.MOOD);
            assertThat(row.getField("model")).isEqualTo(expected.model().code());
            assertThat(row.getField("term")).isEqualTo(expected.term().code());
            assertEstimate(row, "estimate", expected.estimate());
            assertNumber(row, "statistic", expected.estimate().statistic());
            assertNumber(row, "p_value", expected.estimate().pValue());
            assertNumber(row, "p_holm", expected.pHolm());
            assertThat(row.getField("n")).isEqualTo("60");
        }
    }

    @Test
    void a_model_that_could_not_be_fitted_keeps_its_rows() throws IOException {
        write(findings);
        assertThat(lines("estimates.csv", "thin,with_guess"))
                .containsExactly(
                        "thin,with_guess,intercept,NA,NA,NA,NA,NA,NA,NA,NA,40",
                        "thin,with_guess,active,NA,NA,NA,NA,NA,NA,NA,NA,40",
                        "thin,with_guess,guess_active,NA,NA,NA,NA,NA,NA,NA,NA,40",
                        "thin,with_guess,active:guess_active,NA,NA,NA,NA,NA,NA,NA,NA,40");
        assertThat(lines("estimates.csv", "one,without_guess"))
                .containsExactly(
                        "one,without_guess,intercept,NA,NA,NA,NA,NA,NA,NA,NA,1",
                        "one,without_guess,active,NA,NA,NA,NA,NA,NA,NA,NA,1");
        assertThat(lines("strata.csv", "thin,"))
                .containsExactly(
                        "thin,placebo,placebo,20,NA,NA,NA,NA,NA",
                        "thin,placebo,active,0,NA,NA,NA,NA,NA",
                        "thin,active,placebo,20,NA,NA,NA,NA,NA",
                        "thin,active,active,0,NA,NA,NA,NA,NA");
        assertThat(lines("contrasts.csv", "thin,"))
                .containsExactly(
                        "thin,PP-PA,NA,NA,NA,NA,NA,NA",
                        "thin,AP-AA,NA,NA,NA,NA,NA,NA",
                        "thin,PP-AP,NA,NA,NA,NA,NA,NA",
                        "thin,PA-AA,NA,NA,NA,NA,NA,NA");
        assertThat(lines("guess_curve.csv", "thin,")).hasSize(101).contains("thin,0.29,NA,NA,NA,NA");
    }

    @Test
    void strata_and_contrasts_read_back_in_the_order_of_the_contract() throws IOException {
        write(findings);
        var belief = (Belief.Separated) mood().belief();
        var strata = table("strata.csv");
        for (var stratum : Stratum.values()) {
            var row = strata.get(stratum.ordinal());
            assertThat(row.getField("allocation"))
                    .isEqualTo(stratum.allocation().code());
            assertThat(row.getField("guess")).isEqualTo(stratum.guess().code());
            assertNumber(row, "n", belief.strata().get(stratum.ordinal()).n());
            assertEstimate(row, "mean", belief.strata().get(stratum.ordinal()).mean());
        }
        var contrasts = table("contrasts.csv").subList(0, 4);
        assertThat(contrasts.stream().map(row -> row.getField("contrast")))
                .containsExactly("PP-PA", "AP-AA", "PP-AP", "PA-AA");
        for (var i = 0; i < 4; i++) {
            var expected = belief.contrasts().get(i);
            assertNumber(contrasts.get(i), "estimate", expected.difference().value());
            assertNumber(contrasts.get(i), "df", expected.difference().df());
            assertNumber(contrasts.get(i), "p_tukey", expected.pTukey());
        }
    }

    @Test
    void the_guess_curve_goes_from_nobody_right_to_everybody_right() throws IOException {
        write(findings);
        var rows = table("guess_curve.csv").subList(0, 101);
        var curve = ((Belief.Separated) mood().belief()).curve();
        for (var step = 0; step <= 100; step++) {
            assertNumber(rows.get(step), "correct_guess_rate", step / 100.0);
            assertNumber(
                    rows.get(step), "estimate", curve.get(step).difference().value());
            assertNumber(
                    rows.get(step),
                    "upper",
                    curve.get(step).difference().interval().upper());
        }
    }

    @Test
    void blinding_indices_read_back() throws IOException {
        write(findings);
        var rows = table("blinding.csv");
        assertThat(rows).hasSameSizeAs(findings.blinding()).isNotEmpty();
        for (var i = 0; i < rows.size(); i++) {
            var expected = findings.blinding().get(i);
            assertThat(rows.get(i).getFields().subList(0, 3))
                    .containsExactly(
                            expected.scope(), expected.arm(), expected.kind().code());
            assertNumber(rows.get(i), "estimate", expected.estimate().value());
            assertNumber(rows.get(i), "lower", expected.estimate().interval().lower());
            assertNumber(rows.get(i), "n", expected.n());
        }
    }

    @Test
    void a_manipulation_check_is_estimated_but_is_no_finding() throws IOException {
        write(findings);
        assertThat(lines("estimates.csv", "felt,")).hasSize(6);
        assertThat(lines("findings.csv", "felt,")).isEmpty();
        assertThat(lines("basis.csv", "felt,")).isEmpty();
        var rows = table("findings.csv");
        assertThat(rows.stream().map(row -> row.getField("outcome")))
                .containsExactly(InventedFindings.MOOD, "one", "thin");
        assertThat(rows.getFirst().getField("finding"))
                .isEqualTo(mood().finding().kind().code());
        assertThat(rows.getFirst().getField("sentence"))
                .isEqualTo(mood().finding().sentence());
    }

    @Test
    void the_basis_holds_what_each_finding_rests_on() throws IOException {
        write(findings);
        var rows = table("basis.csv");
        var belief = (Belief.Separated) mood().belief();
        var capsule = (CapsuleEffect.Estimated) mood().capsule();
        assertThat(rows.subList(0, 5).stream().map(row -> row.getField("quantity")))
                .containsExactly("capsule", "at_chance", "drop", "hedges_g", "smallest_effect");
        assertEstimate(rows.get(0), "estimate", capsule.difference());
        assertEstimate(rows.get(1), "estimate", belief.atChance());
        assertEstimate(rows.get(2), "estimate", belief.drop());
        assertEstimate(rows.get(3), "estimate", capsule.hedgesG());
        assertNumber(rows.get(4), "estimate", mood().smallestEffect());
        assertThat(lines("basis.csv", "one,"))
                .containsExactly(
                        "one,capsule,NA,NA,NA,NA,NA,1",
                        "one,at_chance,NA,NA,NA,NA,NA,1",
                        "one,drop,NA,NA,NA,NA,NA,1",
                        "one,hedges_g,NA,NA,NA,NA,NA,1",
                        "one,smallest_effect,NA,NA,NA,NA,NA,NA");
    }

    @Test
    void what_stands_beside_the_findings_reads_back_and_what_is_unknown_keeps_its_rows() throws IOException {
        write(findings);
        var rows = table("belief.csv");
        var score = ((Asked.Known<GuessScore>) evidence.score()).value();
        assertThat(rows.stream().limit(3).map(row -> row.getField("quantity")))
                .containsExactly("brier", "area", "said_0_25");
        assertEstimate(rows.get(0), "estimate", score.brier());
        assertEstimate(rows.get(1), "estimate", score.area());
        var mood = evidence.outcomes().getFirst();
        var tipping = ((Asked.Known<TippingPoint>) mood.tipping()).value();
        assertThat(rows.stream()
                        .filter(row -> row.getField("scope").equals(InventedFindings.MOOD))
                        .map(row -> row.getField("quantity")))
                .containsExactly(
                        "belief_gap",
                        "tipping_point",
                        "tipping_doubt",
                        "posterior_at_chance",
                        "probability_above",
                        "probability_below",
                        "expectancy_mean",
                        "expectancy_sd",
                        "expectancy_active",
                        "expectancy_placebo",
                        "expectancy_interaction");
        assertEstimate(rows.get(11), "estimate", tipping.estimate());
        assertThat(lines("belief.csv", "thin,p"))
                .containsExactly(
                        "thin,posterior_at_chance,NA,NA,NA,NA,NA,40",
                        "thin,probability_above,NA,NA,NA,NA,NA,40",
                        "thin,probability_below,NA,NA,NA,NA,NA,40");
        assertThat(lines("belief.csv", "one,exp")).hasSize(5).allMatch(line -> line.contains(",NA,NA,NA,NA,NA,"));
        assertThat(lines("belief.csv", "felt,")).isEmpty();
    }

    @Test
    void what_nobody_was_asked_has_no_rows() throws IOException {
        assertThat(FindingsFolder.write(
                        folder, InventedFindings.withoutGuesses(), InventedFindings.noEvidence(), Map.of()))
                .isInstanceOf(FolderWrite.Written.class);
        assertThat(table("belief.csv")).isEmpty();
        assertThat(table("strata.csv")).isEmpty();
        assertThat(table("contrasts.csv")).isEmpty();
        assertThat(table("blinding.csv")).isEmpty();
        assertThat(table("guess_curve.csv")).isEmpty();
        assertThat(table("estimates.csv")).hasSize(4 * 2);
        assertThat(lines("basis.csv", "thin,at_chance")).containsExactly("thin,at_chance,NA,NA,NA,NA,NA,0");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,0.1",
        "-0.0,-0.0",
        "1e300,1.0E300",
        "4.9e-324,4.9E-324",
        "0.30000000000000004,0.30000000000000004",
        "NaN,NA",
        "Infinity,Inf",
        "-Infinity,-Inf"
    })
    void numbers_are_written_in_full(double number, String text) {
        assertThat(CsvTable.number(number)).isEqualTo(text);
    }

    @Test
    void a_folder_and_its_parents_are_created() throws IOException {
        folder = parent.resolve("a/b/c");
        write(findings);
        assertThat(filesIn(folder)).containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void our_files_are_replaced_and_others_left_alone() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("findings.csv"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        write(findings);
        assertThat(Files.readString(folder.resolve("notes.txt"))).isEqualTo("mine");
        assertThat(Files.readString(folder.resolve("findings.csv"))).startsWith("outcome,finding,sentence\n");
        assertThat(filesIn(folder)).hasSize(TABLES.size() + 1);
    }

    @Test
    void the_same_findings_make_the_same_files() throws IOException {
        write(findings);
        var first = Files.readString(folder.resolve("estimates.csv"));
        write(findings);
        assertThat(Files.readString(folder.resolve("estimates.csv"))).isEqualTo(first);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Files.writeString(folder, "not a folder");
        assertThat(FindingsFolder.write(folder, findings, evidence, Map.of()))
                .isEqualTo(new FolderWrite.Refused(folder + " is a file; expected a folder, or a name that is free."));
        assertThat(Files.readString(folder)).isEqualTo("not a folder");
    }

    @Test
    void a_file_in_the_place_of_a_parent_is_refused() throws IOException {
        Files.writeString(parent.resolve("file"), "not a folder");
        folder = parent.resolve("file/out");
        assertThat(refused()).startsWith(folder + " cannot be written: ").endsWith(". Nothing in it was changed.");
    }

    @Test
    void a_folder_in_the_place_of_a_file_is_refused_and_nothing_changes() throws IOException {
        Files.createDirectories(folder.resolve("basis.csv"));
        Files.writeString(folder.resolve("estimates.csv"), "old");
        assertThat(refused())
                .isEqualTo(
                        folder + " cannot be written: there is a folder named basis.csv. Nothing in it was changed.");
        assertThat(filesIn(folder)).containsExactlyInAnyOrder("basis.csv", "estimates.csv");
        assertThat(Files.readString(folder.resolve("estimates.csv"))).isEqualTo("old");
    }

    @Test
    void a_write_that_fails_leaves_no_trace() throws IOException {
        folder = parent.resolve("a/b");
        assertThat(FindingsFolder.write(folder, findings, evidence, Map.of("x".repeat(300), "too long a name")))
                .isInstanceOf(FolderWrite.Refused.class);
        assertThat(filesIn(parent)).isEmpty();
    }

    @Test
    void a_disk_that_is_full_changes_nothing() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("first.csv"), "old");
        var files = new LinkedHashMap<String, FileContent>();
        files.put("first.csv", file -> file.write("new"));
        files.put("second.csv", file -> {
            file.write("half");
            throw new IOException("No space left on device");
        });
        assertThatIOException()
                .isThrownBy(() -> FilesTogether.write(folder, files))
                .withMessage("No space left on device");
        assertThat(filesIn(folder)).containsExactly("first.csv");
        assertThat(Files.readString(folder.resolve("first.csv"))).isEqualTo("old");
    }

    @Test
    void a_move_that_fails_brings_back_what_was_there() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("first.csv"), "old");
        var files = new LinkedHashMap<String, FileContent>();
        files.put("first.csv", file -> file.write("new"));
        files.put("second.csv", file -> file.write("new"));
        files.put("third.csv", file -> {
            file.write("new");
            // A folder comes in between, just before the files are moved.
            Files.createDirectories(folder.resolve("second.csv/inside"));
            Files.delete(onlyWorkshop().resolve("fresh/second.csv"));
        });
        assertThatIOException().isThrownBy(() -> FilesTogether.write(folder, files));
        assertThat(filesIn(folder)).containsExactlyInAnyOrder("first.csv", "second.csv");
        assertThat(Files.readString(folder.resolve("first.csv"))).isEqualTo("old");
        assertThat(folder.resolve("second.csv/inside")).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../report.html", "a\\b", ".hidden", "findings.csv"})
    void a_page_has_a_plain_name_of_its_own(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FindingsFolder.write(folder, findings, evidence, Map.of(name, "")))
                .withMessage("a page is named \"%s\"; expected a file name that is free".formatted(name));
    }

    private void write(TrialFindings written) {
        assertThat(FindingsFolder.write(folder, written, evidence, Map.of())).isInstanceOf(FolderWrite.Written.class);
    }

    private String refused() {
        var result = FindingsFolder.write(folder, findings, evidence, Map.of());
        assertThat(result).isInstanceOf(FolderWrite.Refused.class);
        return ((FolderWrite.Refused) result).sentence();
    }

    private OutcomeAnalysis mood() {
        return findings.outcomes().getFirst();
    }

    private List<NamedCsvRecord> table(String file) throws IOException {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return csv.stream().toList();
        }
    }

    private List<String> lines(String file, String start) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }

    private Path onlyWorkshop() throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().startsWith(".limen-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static double number(NamedCsvRecord row, String column) {
        return switch (row.getField(column)) {
            case "NA" -> Double.NaN;
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(row.getField(column));
        };
    }

    private static void assertNumber(NamedCsvRecord row, String column, double expected) {
        assertThat(number(row, column)).as(column).isEqualTo(Double.valueOf(expected));
    }

    private static void assertEstimate(NamedCsvRecord row, String column, Estimate expected) {
        assertNumber(row, column, expected.value());
        assertNumber(row, "std_error", expected.standardError());
        assertNumber(row, "df", expected.df());
        assertNumber(row, "lower", expected.interval().lower());
        assertNumber(row, "upper", expected.interval().upper());
    }
}
