package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record that was erased is gone, whatever copy is looked at, and everything else is as it was.
final class EraseCommandTest {
    @TempDir
    Path root;

    @Test
    void a_record_is_gone_and_what_the_study_counts_is_said_and_stays() throws IOException {
        var study = RehearsedFolder.threePeople(root);
        var before = log(study, study.data(), "before.zip");
        var entries = of(before, "P002").size();
        var length = before.size();

        var run = erase(study, "P002", "--yes", "P002", "--reason", "asked for by letter");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "The record of P002 has %d entries.".formatted(entries),
                        "enrolled yes",
                        "places in the list of allocations 1",
                        "The record of P002 was erased.",
                        study.data().resolve("erasures").toString());
        var after = log(study, study.data(), "after.zip");
        assertThat(after).hasSize(length - entries + 1).noneMatch(line -> line.contains("P002"));
        assertThat(after.getLast())
                .contains("record_erased", "\"enrolled\":true")
                .doesNotContain("letter");
        assertThat(after.subList(0, after.size() - 1))
                .isEqualTo(before.stream()
                        .filter(line -> !line.contains("\"P002\""))
                        .toList());
        var audit = study.verify();
        assertThat(audit.exitCode()).as(audit.out()).isZero();
        assertThat(audit.out()).contains("The entries of one person were erased");
    }

    @Test
    void whoever_was_erased_stays_erased_in_an_older_backup() throws IOException {
        var study = RehearsedFolder.threePeople(root);
        var older = root.resolve("older.limen").toString();
        study.run("backup", "--data", study.data().toString(), "--out", older);
        assertThat(erase(study, "P001", "--yes", "P001").exitCode()).isZero();

        var restored = root.resolve("restored");
        var back = study.run(
                "restore",
                "--from",
                older,
                "--data",
                restored.toString(),
                "--erasures",
                study.data().resolve("erasures").toString());

        assertThat(back.exitCode()).as(back.err()).isZero();
        assertThat(log(study, restored, "restored.zip")).isNotEmpty().noneMatch(line -> line.contains("\"P001\""));
        assertThat(study.run("audit", "verify", "--data", restored.toString()).exitCode())
                .isZero();
    }

    @Test
    void nobody_is_erased_by_a_slip() throws IOException {
        var study = RehearsedFolder.threePeople(root);
        var before = log(study, study.data(), "before.zip");

        refuses(study, "expected --yes P002", "P002");
        refuses(study, "expected the same code", "P002", "--yes", "P003");
        refuses(study, "There is no record of P099", "P099", "--yes", "P099");
        refuses(study, "is no participant code; expected 1 to 32 letters", "P 2", "--yes", "P 2");

        assertThat(log(study, study.data(), "after.zip")).isEqualTo(before);
    }

    @Test
    void what_was_erased_is_not_erased_twice() {
        var study = RehearsedFolder.journal(root);
        assertThat(erase(study, "J001", "--yes", "J001").exitCode()).isZero();
        var length = study.number("select count(*) from entry");

        var again = erase(study, "J001", "--yes", "J001");

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(again.out())
                .contains("The record of J001 was erased before.")
                .hasLineCount(1);
        assertThat(study.number("select count(*) from entry")).isEqualTo(length);
    }

    private static void refuses(RehearsedFolder study, String sentence, String participant, String... more) {
        var run = erase(study, participant, more);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(sentence, "othing was erased").hasLineCount(1);
    }

    private static CommandRun erase(RehearsedFolder study, String participant, String... more) {
        var arguments =
                new ArrayList<>(List.of("erase", "--data", study.data().toString(), "--participant", participant));
        arguments.addAll(List.of(more));
        return study.run(arguments.toArray(String[]::new));
    }

    private static List<String> of(List<String> log, String person) {
        return log.stream()
                .filter(line -> line.contains("\"participant\":\"%s\"".formatted(person)))
                .toList();
    }

    private List<String> log(RehearsedFolder study, Path data, String name) throws IOException {
        var file = root.resolve(name);
        var run = study.run("export", "--data", data.toString(), "--format", "archive", "--out", file.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry("log.jsonl");
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
