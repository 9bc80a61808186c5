package limen.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
    private static final Instant NOW = Instant.parse("2027-03-01T08:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Leftovers.QUIET).minusSeconds(1);

    @TempDir
    Path root;

    @Test
    void an_unfinished_file_and_an_unfinished_folder_go_once_they_were_left_alone_for_a_while() throws IOException {
        var file = untouched(LONG_AGO, Files.writeString(root.resolve(".limen-17.new"), "everything, readable"));
        var folder = unfinished(".limen-18", "study.limen", UnderWay.MARK);
        Leftovers.sweep(root, NOW);
        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_was_touched_a_moment_ago_stays() throws IOException {
        var file = untouched(NOW, Files.writeString(root.resolve(".limen-17.new"), "being made"));
        var folder = unfinished(".limen-18", "study.limen", UnderWay.MARK);
        untouched(NOW, folder.resolve("study.limen"));
        Leftovers.sweep(root, NOW);
        assertThat(file).exists();
        assertThat(folder.resolve("study.limen")).exists();
    }

    @Test
    void what_this_process_is_making_stays_however_long_it_takes() throws IOException {
        var file = Files.createFile(root.resolve(".limen-17.new"));
        var folder = Files.createDirectory(root.resolve(".limen-18"));
        try (var one = UnderWay.file(file);
                var other = UnderWay.folder(folder)) {
            assertThat(one.channel().isOpen()).isTrue();
            assertThat(other.channel().isOpen()).isTrue();
            untouched(LONG_AGO, file);
            untouched(LONG_AGO, folder.resolve(UnderWay.MARK));
            Leftovers.sweep(root, NOW);
            assertThat(file).exists();
            assertThat(folder).exists();
        }
        Leftovers.sweep(root, NOW);
        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_another_process_is_making_stays_until_that_is_killed() throws IOException {
        var file = Files.createFile(root.resolve(".limen-17.new"));
        var folder = Files.createDirectory(root.resolve(".limen-18"));
        var maker = Maker.of(file, folder);
        try (var says = new BufferedReader(maker.inputReader(StandardCharsets.UTF_8))) {
            assertThat(says.readLine()).isEqualTo("making");
            untouched(LONG_AGO, file);
            untouched(LONG_AGO, folder.resolve(UnderWay.MARK));
            Leftovers.sweep(root, NOW);
            assertThat(file).exists();
            assertThat(folder).exists();
        } finally {
            maker.destroyForcibly().onExit().join();
        }
        Leftovers.sweep(root, NOW);
        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
    }

    @Test
    void what_limen_did_not_make_stays() throws IOException {
        var unmarked = unfinished(".limen-18", "study.limen");
        var deep = unfinished(".limen-19", UnderWay.MARK);
        Files.createDirectory(deep.resolve("photos"));
        var named = unfinished(".limen-mine", UnderWay.MARK);
        var text = untouched(LONG_AGO, Files.writeString(root.resolve(".limen-notes.new"), "mine"));
        var linked = unfinished("elsewhere", UnderWay.MARK);
        Files.createSymbolicLink(root.resolve(".limen-20"), linked);
        Leftovers.sweep(root, NOW);
        assertThat(List.of(unmarked, deep, named, text, linked.resolve(UnderWay.MARK)))
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void an_empty_folder_that_never_got_its_mark_goes_too() throws IOException {
        var empty = untouched(LONG_AGO, Files.createDirectory(root.resolve(".limen-18")));
        Leftovers.sweep(root, NOW);
        assertThat(empty).doesNotExist();
    }

    @Test
    void where_there_is_no_folder_nothing_happens() {
        Leftovers.sweep(root.resolve("nowhere"), NOW);
        assertThat(root.resolve("nowhere")).doesNotExist();
    }

    private Path unfinished(String name, String... files) throws IOException {
        var folder = Files.createDirectory(root.resolve(name));
        for (var file : files) {
            untouched(LONG_AGO, Files.writeString(folder.resolve(file), "of nobody"));
        }
        return untouched(LONG_AGO, folder);
    }

    private static Path untouched(Instant since, Path path) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(since));
    }

    /// Begins a file and a folder, and is in no hurry.
    static final class Maker {
        private Maker() {}

        static Process of(Path file, Path folder) throws IOException {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Maker.class.getName(),
                            file.toString(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }

        public static void main(String[] paths) throws IOException {
            try (var one = UnderWay.file(Path.of(paths[0]));
                    var other = UnderWay.folder(Path.of(paths[1]))) {
                System.out.println(one.channel().isOpen() && other.channel().isOpen() ? "making" : "closed");
                System.in.read();
            }
        }
    }
}
