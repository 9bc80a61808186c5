package limen.storage.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void a_key_file_reads_back_and_only_its_owner_may_read_it() throws IOException {
        var file = folder.resolve("study.key");
        var made = KeyFile.make(file);
        assertThat(made).isInstanceOf(KeyFile.Held.class).isEqualTo(KeyFile.read(file));
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
        if (posix()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(KeyFile.make(folder.resolve("other.key"))).isNotEqualTo(made);
    }

    @Test
    void a_file_that_is_there_is_never_written_over() throws IOException {
        var file = Files.writeString(folder.resolve("study.key"), "a letter");
        assertThat(refusal(KeyFile.make(file))).contains("is there already").contains("study.key");
        assertThat(Files.readString(file)).isEqualTo("a letter");
        assertThat(refusal(KeyFile.make(folder.resolve("no folder/study.key")))).contains("cannot be written");
    }

    @Test
    void a_file_that_others_may_read_is_refused_with_what_to_do() throws IOException {
        assumeTrue(posix(), "only POSIX knows owner, group and others");
        var file = folder.resolve("study.key");
        KeyFile.make(file);
        for (var permissions : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            assertThat(refusal(KeyFile.read(file))).contains(permissions).contains("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assertThat(KeyFile.read(file)).isInstanceOf(KeyFile.Held.class);
    }

    @Test
    void what_is_no_key_file_is_refused_and_not_shown() throws IOException {
        assertThat(refusal(KeyFile.read(folder.resolve("none")))).contains("There is no key file");
        for (var content : new String[] {"", "dear diary", "0".repeat(63), "0".repeat(65), "g".repeat(64)}) {
            var file = folder.resolve("%d.key".formatted(content.hashCode()));
            KeyFile.make(file);
            Files.writeString(file, content);
            var why = refusal(KeyFile.read(file));
            assertThat(why).contains("expected 64 hexadecimal digits");
            assertThat(why).doesNotContain("diary");
        }
    }

    @Test
    void a_key_file_copied_from_paper_may_have_capitals_and_no_line_feed() throws IOException {
        var file = folder.resolve("study.key");
        var made = KeyFile.make(file);
        Files.writeString(file, Files.readString(file).toUpperCase(Locale.ROOT).strip());
        assertThat(KeyFile.read(file)).isEqualTo(made);
    }

    @Test
    void a_key_file_appears_whole_or_not_at_all_and_one_made_for_nothing_can_go() throws IOException {
        var file = folder.resolve("study.key");
        KeyFile.make(file);
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactly(file);
        }
        KeyFile.remove(file);
        assertThat(file).doesNotExist();
        KeyFile.remove(file);
        assertThat(KeyFile.make(file)).isInstanceOf(KeyFile.Held.class);
        assertThat(refusal(KeyFile.make(file))).contains("is there already");
    }

    private static String refusal(KeyFile file) {
        assertThat(file).isInstanceOf(KeyFile.Refused.class);
        return ((KeyFile.Refused) file).why();
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
