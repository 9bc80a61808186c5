package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import limen.study.log.EntryJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever has the disk and no key reads nothing of what was written.
class NothingReadableTest {
    @TempDir
    private Path temporary;

    @Test
    void no_planted_word_lies_on_the_disk() throws Exception {
        var folder = temporary.resolve("study");
        var backups = Files.createDirectory(temporary.resolve("backups"));
        var scratch = Files.createDirectory(temporary.resolve("scratch"));
        var said = new ArrayList<String>();
        var child = KilledChild.start(
                ChildJava.plain(), Planter.class, List.of("" + folder, "" + backups), Map.of(), scratch, said::add);
        child.awaitFirstLine();
        child.kill();
        assertThat(said).containsExactly("planted");
        assertThat(folder.resolve("study.limen-wal")).isNotEmptyFile();
        assertThat(backups.resolve("after.limen")).isNotEmptyFile();
        assertThat(folder.resolve("erasures")).isNotEmptyFile();

        nothingIn(temporary, "after a kill");
        // Opening and closing brings everything from the log of writes into the file.
        StudyFolder.open(folder).close();
        assertThat(folder.resolve("study.limen-wal")).doesNotExist();
        nothingIn(temporary, "after it was closed");
    }

    private static void nothingIn(Path place, String when) throws Exception {
        var scan = Planted.scan()
                .word(Planter.NONCE)
                .bytes("the key file", StudyFolder.keyBytes(StudyFolder.FOR_ENTRIES))
                .bytes("the key file of the list", StudyFolder.keyBytes(StudyFolder.FOR_LIST));
        try (var files = Files.walk(place)) {
            System.out.printf(
                    "%s: %d forms of %d secrets searched in %d files%n",
                    when,
                    scan.size(),
                    scan.secrets(),
                    files.filter(Files::isRegularFile).count());
        }
        assertThat(scan.search(place)).as(when).isEmpty();
    }

    @Test
    void every_planted_word_is_found_where_nothing_is_encrypted() throws Exception {
        var lines = Planted.entries().stream().map(EntryJson::write).collect(Collectors.joining("\n"));
        Files.writeString(temporary.resolve("log.jsonl"), lines + "\n" + EntryJson.write(Planted.erasure()));
        var found =
                Planted.scan().search(temporary).stream().map(Scan.Hit::form).toList();
        for (var word : Planted.WORDS) {
            assertThat(found).contains(word + " as it is");
        }
        for (var entry : Planted.entries()) {
            assertThat(found).contains(entry.id() + " as it is");
        }
    }
}
