package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import limen.storage.DataFolder;
import limen.storage.StudyKind;
import limen.storage.key.KeyFile;
import limen.storage.key.Opener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A rehearsal in a data folder is there whole or not at all, and never passes for a study of people who exist.
final class RehearsedDataTest {
    private static final String PROTOCOL = "../examples/protocols/personal-journal.yaml";

    @TempDir
    Path root;

    @Test
    void a_folder_that_is_of_no_use_is_refused_before_anybody_is_simulated() throws IOException {
        Files.writeString(root.resolve("file"), "mine");
        Files.createDirectory(root.resolve("full"));
        Files.writeString(root.resolve("full/notes.txt"), "mine");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("nowhere"));
        Files.createSymbolicLink(root.resolve("link-to-file"), root.resolve("file"));
        Files.createDirectories(root.resolve("left/.limen-17"));
        Files.createDirectory(root.resolve("wal"));
        Files.writeString(root.resolve("wal/study.limen-wal"), "rows of another log");

        refuses("file", "is a file; expected a folder");
        refuses("link", "is a link that leads nowhere; expected a folder");
        refuses("link-to-file", "is a file; expected a folder");
        refuses("full", "is not empty, it holds notes.txt; expected an empty folder");
        refuses("missing/study", "there is no folder");
        refuses("file/study", "is a file; expected a name in a folder");
        refuses("left", ".limen-17, which an interrupted Limen left behind");
        refuses("wal", "study.limen-wal is there already");
        assertThat(root.resolve("full/notes.txt")).hasContent("mine");
    }

    @Test
    void a_place_where_nobody_can_write_is_refused_whoever_asks() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")), "skipped: no /proc");
        var run = rehearse(Path.of("/proc/limen"), root.resolve("pages"));

        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains("Nothing can be written in /proc").hasLineCount(1);
        assertThat(root.resolve("pages")).doesNotExist();
    }

    @Test
    void pages_and_study_have_places_of_their_own() {
        for (var pages : List.of("study", "study/pages", "study/../study")) {
            var run = rehearse(root.resolve("study"), root.resolve(pages));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("expected another folder in --out").hasLineCount(1);
        }
        assertThat(root.resolve("study")).doesNotExist();
    }

    @Test
    void an_empty_folder_is_used_as_it_is_also_by_another_name() throws IOException {
        Files.createDirectory(root.resolve("disk"));
        Files.createSymbolicLink(root.resolve("study"), root.resolve("disk"));

        var run = rehearse(root.resolve("study"), root.resolve("pages"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(names(root.resolve("disk"))).containsExactly("limen.lock", "study.limen");
    }

    @Test
    void what_is_interrupted_leaves_nothing_under_the_name_of_the_study() throws Exception {
        var data = root.resolve("study");
        var running = startWriting(data);
        // As Ctrl-C does, it asks the process to end.
        running.process().destroy();
        var run = running.ended();

        assertThat(run.exitCode()).isEqualTo(130);
        assertThat(run.err()).contains("Interrupted; nothing was written into " + data);
        assertThat(data).doesNotExist();
        assertThat(root.resolve("pages/allocations.key")).doesNotExist();
    }

    @Test
    void what_is_killed_is_called_unfinished_by_every_command() throws Exception {
        var data = root.resolve("study");
        var running = startWriting(data);
        running.process().destroyForcibly().waitFor();

        assertThat(data.resolve("study.limen")).doesNotExist();
        for (var command : List.of(
                List.of("audit", "verify"),
                List.of("backup", "--out", root.resolve("backup").toString()),
                List.of(
                        "export",
                        "--format",
                        "archive",
                        "--out",
                        root.resolve("zip").toString()),
                List.of("key", "list"))) {
            var arguments = new ArrayList<>(command);
            arguments.addAll(
                    List.of("--data", data.toString(), "--key-file", keyFile().toString()));
            var run = CommandRun.of(arguments.toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .as(command.toString())
                    .contains("what was to write one was interrupted, and left .limen-")
                    .hasLineCount(1);
        }
    }

    @Test
    void nothing_about_people_who_exist_enters_a_rehearsal() {
        var folder = DataFolder.of(RehearsedFolder.journal(root).data());
        var opener = opener(root.resolve("study.key"));

        assertThat(folder.kind()).isEqualTo(StudyKind.REHEARSED);
        assertThatThrownBy(() -> folder.open(opener, InstantSource.system()))
                .hasMessageContaining(
                        "holds a rehearsal, in which nobody exists; expected a study of people who exist");
        try (var log = folder.open(Set.of(StudyKind.REHEARSED), opener, InstantSource.system())) {
            assertThat(log.length()).isPositive();
        }
    }

    @Test
    void the_mark_is_in_every_copy_and_cannot_be_taken_off() throws IOException {
        var study = RehearsedFolder.journal(root);
        var backup = root.resolve("copy.limen").toString();
        var restored = root.resolve("restored").toString();
        var mark = "It is a rehearsal: nobody in it exists.";

        assertThat(study.run("backup", "--data", study.data().toString(), "--out", backup)
                        .out())
                .contains(mark);
        assertThat(study.run("restore", "--from", backup, "--data", restored).out())
                .contains(mark);
        assertThat(study.run("audit", "verify", "--data", restored).out()).contains(mark);
        var checkpoint = study.run("audit", "checkpoint", "--data", restored);
        assertThat(checkpoint.out()).contains("study: EX-JOURNAL (rehearsal)");

        // Somebody with a tool for databases writes the name of a study of people who exist.
        study.tamper("update note set content = cast(replace(cast(content as text), ' (rehearsal)', '') as blob)");
        assertThat(study.verify().exitCode()).isEqualTo(2);
        assertThat(study.verify("--without-key").exitCode()).isEqualTo(2);
    }

    private void refuses(String data, String sentence) throws IOException {
        var before = names(root);
        var run = rehearse(root.resolve(data), root.resolve("pages"));

        assertThat(run.exitCode()).as(data).isEqualTo(2);
        assertThat(run.err())
                .as(data)
                .contains(sentence)
                .doesNotContain("defect")
                .hasLineCount(1);
        assertThat(names(root)).as(data).containsAll(before).doesNotContain("pages");
    }

    private CommandRun rehearse(Path data, Path pages) {
        return CommandRun.of(arguments(PROTOCOL, data, pages));
    }

    private String[] arguments(String protocol, Path data, Path pages) {
        return new String[] {
            "rehearse",
            protocol,
            "--participants",
            "1",
            "--seed",
            "1",
            "--out",
            pages.toString(),
            "--data",
            data.toString(),
            "--key-file",
            keyFile().toString()
        };
    }

    /// A process that has begun to write its study, and not ended.
    private CommandProcess startWriting(Path data) throws IOException, InterruptedException {
        var arguments = List.of(arguments("../examples/protocols/n-of-1.yaml", data, root.resolve("pages")));
        // A passphrase is stretched for a while before the first entry is written: time enough to interrupt.
        var running = CommandProcess.start(
                Map.of("LIMEN_PASSPHRASE", "five words of my own"),
                arguments.subList(0, arguments.size() - 2).toArray(String[]::new));
        while (running.process().isAlive() && !isBegun(data)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        assertThat(running.process().isAlive())
                .as(Files.readString(running.err()))
                .isTrue();
        return running;
    }

    private static boolean isBegun(Path data) throws IOException {
        return Files.isDirectory(data) && names(data).stream().anyMatch(name -> name.startsWith(".limen-"));
    }

    private Path keyFile() {
        var file = root.resolve("study.key");
        if (Files.notExists(file)) {
            KeyFile.make(file);
        }
        return file;
    }

    private static Opener opener(Path file) {
        return ((KeyFile.Held) KeyFile.read(file)).opener();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
