package limen.storage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import limen.storage.chain.ErasureProof;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasureListTest {
    private static final Tag ANNA = new Tag(1, 2);
    private static final Tag BEN = new Tag(-1, 3);

    private static final Blob FIRST = proof(1);
    private static final Blob SECOND = proof(2);

    private static Blob proof(int digit) {
        var bytes = new byte[ErasureProof.BYTES];
        Arrays.fill(bytes, (byte) digit);
        return Blob.of(bytes);
    }

    @TempDir
    Path folder;

    @Test
    void a_list_that_is_not_there_names_nobody() {
        assertThat(list().read()).isEmpty();
    }

    @Test
    void what_was_remembered_is_read_again_once() throws IOException {
        list().remember(Map.of(ANNA, FIRST));
        list().remember(Map.of(ANNA, SECOND, BEN, SECOND));
        list().remember(Map.of(BEN, FIRST));

        assertThat(list().read()).containsExactly(entry(ANNA, FIRST), entry(BEN, SECOND));
        assertThat(Files.readString(list().file()))
                .isEqualTo("00000000000000010000000000000002 %s\nffffffffffffffff0000000000000003 %s\n"
                        .formatted("01".repeat(68), "02".repeat(68)));
    }

    @Test
    void it_is_its_owners_alone_and_leaves_nothing_beside_it() throws IOException {
        list().remember(Map.of(ANNA, FIRST));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list().file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(list().file(), folder.resolve("erasures.lock"));
        }
    }

    @Test
    void a_line_that_is_no_tag_stops_everything_and_is_left_as_it_is() throws IOException {
        for (var line : new String[] {"0000000000000001000000000000000", "", ANNA.toString(), ANNA + " 01"}) {
            var text = ANNA + " " + FIRST.hex() + "\n" + line + "\n";
            Files.writeString(list().file(), text);

            assertThatThrownBy(() -> list().remember(Map.of(BEN, FIRST)))
                    .isInstanceOfSatisfying(
                            StorageFault.class,
                            fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Damaged.class))
                    .hasMessageContaining("line 2 of ")
                    .hasMessageContaining("32 hexadecimal digits");
            assertThat(list().file()).hasContent(text);
        }
    }

    @Test
    void two_processes_lose_no_line_of_each_other() throws Exception {
        list().remember(Map.of(ANNA, FIRST));
        var lock = folder.resolve("erasures.lock");
        try (var others = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var held = others.lock();
            // The lock of another process is seen as one of our own: as refused.
            assertThatThrownBy(() -> list().remember(Map.of(BEN, SECOND)))
                    .isInstanceOf(OverlappingFileLockException.class);
            held.release();
        }
        list().remember(Map.of(BEN, SECOND));
        assertThat(list().read()).containsOnlyKeys(ANNA, BEN);
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures"));
    }
}
