package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RehearseCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples", "protocols");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_rehearsal_leaves_an_index_and_for_each_person_a_page_and_a_log() throws IOException {
        assertThat(run(example("n-of-1.yaml"), "--participants", "4", "--seed", "1"))
                .isZero();

        assertThat(names())
                .containsExactly(
                        "P001.html",
                        "P001.jsonl",
                        "P002.html",
                        "P002.jsonl",
                        "P003.html",
                        "P003.jsonl",
                        "P004.html",
                        "P004.jsonl",
                        "index.html",
                        "kit-labels.html",
                        "kit-list.html",
                        "log.jsonl");
        assertThat(Files.readString(folder.resolve("out/index.html"))).contains("Simulated people", "P003.html");
        assertThat(Files.readString(folder.resolve("out/P001.html"))).contains("BP_A", "148");
        assertThat(out.toString()).contains("4 simulated people", "nothing here says what the drug does");
    }

    @Test
    void the_journal_of_a_person_alone_proposes_nothing() throws IOException {
        assertThat(run(example("personal-journal.yaml"), "--participants", "4", "--seed", "1"))
                .isZero();

        for (var name : names()) {
            var text = Files.readString(folder.resolve("out").resolve(name));
            assertThat(text).as(name).doesNotContainIgnoringCase("proceed").doesNotContain("study doctor");
            assertThat(text).as(name).doesNotContain("next capsule");
            if (name.endsWith(".html")) {
                assertThat(text)
                        .as(name)
                        .doesNotContainPattern("(?i)\\bstudy\\b|follow-up|read by nobody|nobody has read");
            }
        }
    }

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        run(example("parallel-groups.yaml"), "--participants", "3", "--seed", "9");
        var first = bytes();
        run(example("parallel-groups.yaml"), "--participants", "3", "--seed", "9");

        assertThat(bytes()).isEqualTo(first);
    }

    @Test
    void a_protocol_with_faults_is_not_rehearsed() throws IOException {
        var faulty = folder.resolve("faulty.yaml");
        var text = Files.readString(EXAMPLES.resolve("n-of-1.yaml")).replace("  dose: 15 mg", "  dose: 45 mg");
        Files.writeString(faulty, text);

        assertThat(run(faulty.toString(), "--seed", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("faulty.yaml: line ", "limits.dose");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void nobody_cannot_rehearse() {
        assertThat(run(example("n-of-1.yaml"), "--participants", "0", "--seed", "1"))
                .isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("0 participants cannot be rehearsed; expected 1 to 100000.");
    }

    @Test
    void what_cannot_be_read_says_what_was_expected() {
        refuses("'2027-02-29'; expected a date of the calendar such as 2027-03-01", "--first-day", "2027-02-29");
        refuses("'1 March'; expected a date of the calendar such as 2027-03-01", "--first-day", "1 March");
        refuses("'abc'; expected a whole number from 1 to 100000", "--participants", "abc");
        assertThat(run(example("n-of-1.yaml"), "--seed", "one")).isEqualTo(2);
        assertThat(err.toString()).contains("'one'; expected a whole number");
        assertThat(err.toString()).doesNotContain("Exception", "an int", "a long");
    }

    @Test
    void a_rehearsal_that_never_opens_says_why() throws IOException {
        assertThat(run(expired().toString(), "--participants", "2", "--seed", "1"))
                .isZero();
        assertThat(out.toString())
                .contains("capsules taken 0")
                .containsPattern("Refused \\d+ times, for example: [A-Z]");
    }

    @Test
    void one_is_a_person() {
        assertThat(run(example("personal-journal.yaml"), "--participants", "1", "--seed", "1"))
                .isZero();
        assertThat(out.toString()).contains("1 simulated person,").doesNotContain("Refused");
    }

    @Test
    void a_missing_protocol_is_named() {
        assertThat(run(folder.resolve("none.yaml").toString(), "--seed", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("none.yaml does not exist; expected a protocol file in YAML.");
    }

    private int run(String file, String... options) {
        var arguments = new ArrayList<>(
                List.of("rehearse", file, "--out", folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        return Limen.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private void refuses(String sentence, String... options) {
        var all = new ArrayList<>(List.of("--seed", "1"));
        all.addAll(List.of(options));
        assertThat(run(example("n-of-1.yaml"), all.toArray(String[]::new))).isEqualTo(2);
        assertThat(err.toString()).contains(sentence);
    }

    private Path expired() throws IOException {
        var text = Files.readString(EXAMPLES.resolve("n-of-1.yaml"));
        return Files.writeString(
                folder.resolve("expired.yaml"),
                text.replaceFirst("expires: \\d{4}-\\d\\d-\\d\\d", "expires: 2020-01-31"));
    }

    private static String example(String name) {
        return EXAMPLES.resolve(name).toString();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder.resolve("out"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> bytes() throws IOException {
        var contents = new ArrayList<String>();
        for (var name : names()) {
            contents.add(name + " " + Files.readString(folder.resolve("out").resolve(name)));
        }
        return contents;
    }
}
