package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolCommandTest {
    private static final Path EXAMPLES = Path.of("../examples/protocols");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"n-of-1.yaml", "parallel-groups.yaml", "dose-finding.yaml", "personal-journal.yaml"})
    void an_example_has_no_fault_and_fits_on_a_screen(String name) {
        var run = check(EXAMPLES.resolve(name));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(50);
        assertThat(run.out()).doesNotContainPattern("\\bsafe\\b");
    }

    @Test
    void the_plan_stands_beside_its_limits_and_the_ceilings() {
        assertThat(check(EXAMPLES.resolve("n-of-1.yaml")).out())
                .contains("Limen cannot verify the approval")
                .containsPattern("largest dose \\(mg hydrochloride\\) +15 +15 +30 +DOSE-PLAN")
                .containsPattern("hours between capsules, at least +168 +144 +72 +INTERVAL-PLAN")
                .containsPattern("active doses in the course +4 +4 +12 +COURSE-PLAN")
                .containsPattern("active doses in a year +4 +4 +24 +YEAR-PLAN")
                .contains("8 capsules for each person; the earliest possible last day is day 56")
                .contains("EX-N1-HR95: when heart_rate >= 95 in pre_dose then hold");
    }

    @Test
    void a_block_that_gives_its_last_period_away_is_noted_and_is_no_fault() throws IOException {
        var shortest = Files.readString(EXAMPLES.resolve("n-of-1.yaml"));
        var run = check(Files.writeString(folder.resolve("two.yaml"), shortest));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("note: each block holds every arm once, so whoever knows the first period of a block knows"
                        + " the last: every second period can be foreseen. Longer blocks leave less to foresee.");

        var longer = check(Files.writeString(
                folder.resolve("four.yaml"), shortest.replaceFirst("(?m)^  block: 2$", "  block: 4")));
        assertThat(longer.exitCode()).isZero();
        assertThat(longer.out()).contains("in blocks of 4 periods").doesNotContain("note:", "foreseen");
        assertThat(check(EXAMPLES.resolve("parallel-groups.yaml")).out()).doesNotContain("note:", "foreseen");
    }

    @Test
    void an_approval_that_has_run_out_is_said_last_and_is_no_fault() throws IOException {
        var text = Files.readString(EXAMPLES.resolve("n-of-1.yaml"))
                .replaceFirst("expires: \\d{4}-\\d\\d-\\d\\d", "expires: 2020-01-31");
        var run = check(Files.writeString(folder.resolve("study.yaml"), text));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().toList().getLast())
                .isEqualTo("The approval expired on 2020-01-31: every capsule would wait.");
        assertThat(check(EXAMPLES.resolve("n-of-1.yaml")).out()).doesNotContain("expired");
    }

    @Test
    void a_journal_says_that_it_proposes_nothing() {
        assertThat(check(EXAMPLES.resolve("personal-journal.yaml")).out())
                .contains("proposes no dose and no date")
                .doesNotContain(" mg", "capsule");
    }

    @Test
    void every_fault_is_one_line_with_file_and_line() throws IOException {
        var text = Files.readString(EXAMPLES.resolve("n-of-1.yaml"))
                .replace("window: 12 h", "window: 2x")
                .replace("country: CH", "country: Switzerland");
        var file = Files.writeString(folder.resolve("study.yaml"), text);

        var run = check(file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly(
                        file + ": line 25: sites[1].country: \"Switzerland\" is no country;"
                                + " expected two capitals (ISO 3166-1) such as CH",
                        file + ": line 63: course.window: \"2x\" is no duration;"
                                + " expected hours such as 2 h, or min, d, weeks",
                        file + ": 2 faults; expected a protocol without a fault.");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_one_sentence() throws IOException {
        var large = new byte[4_000_001];
        Arrays.fill(large, (byte) '#');
        assertRefused(folder.resolve("nowhere.yaml"), "does not exist");
        assertRefused(folder, "is a folder");
        assertRefused(Files.write(folder.resolve("large.yaml"), large), "larger than 4 MB");
        assertRefused(
                Files.write(
                        folder.resolve("latin1.yaml"),
                        "kind: study\n# Z\u00fcrich\n".getBytes(StandardCharsets.ISO_8859_1)),
                "line 2",
                "0xFC",
                "UTF-8");
    }

    @Test
    void an_empty_file_is_called_empty() throws IOException {
        var run = check(Files.createFile(folder.resolve("empty.yaml")));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("line 1: the file is empty");
    }

    @Test
    void wrong_usage_points_to_the_help() {
        assertThat(CommandRun.of("protocol").exitCode()).isEqualTo(2);
        assertThat(CommandRun.of("protocol").err()).contains("expected check", "--help");
        assertThat(CommandRun.of("protocol", "check").err()).contains("FILE.yaml");
    }

    private static void assertRefused(Path file, String... words) {
        var run = check(file);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.err()).contains(file.getFileName().toString()).contains(words);
    }

    private static CommandRun check(Path file) {
        return CommandRun.of("protocol", "check", file.toString());
    }
}
