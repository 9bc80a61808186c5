package limen.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasureListTest {
    private static final Tag ANNA = new Tag(1, 2);
    private static final Tag BEN = new Tag(-1, 3);

    @TempDir
    Path folder;

    @Test
    void a_list_that_is_not_there_names_nobody() {
        assertThat(list().read()).isEmpty();
    }

    @Test
    void what_was_remembered_is_read_again_once() throws IOException {
        list().remember(Set.of(ANNA));
        list().remember(Set.of(ANNA, BEN));
        list().remember(Set.of(BEN));

        assertThat(list().read()).containsExactly(ANNA, BEN);
        assertThat(Files.readString(list().file()))
                .isEqualTo("00000000000000010000000000000002\nffffffffffffffff0000000000000003\n");
    }

    @Test
    void it_is_its_owners_alone_and_leaves_nothing_beside_it() throws IOException {
        list().remember(Set.of(ANNA));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list().file())))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(list().file());
        }
    }

    @Test
    void a_line_that_is_no_tag_stops_everything_and_is_left_as_it_is() throws IOException {
        for (var line : new String[] {"0000000000000001000000000000000", "", "no tag at all, but 32 characters"}) {
            var text = ANNA + "\n" + line + "\n";
            Files.writeString(list().file(), text);

            assertThatThrownBy(() -> list().remember(Set.of(BEN)))
                    .isInstanceOfSatisfying(
                            StorageFault.class,
                            fault -> assertThat(fault.trouble()).isInstanceOf(Trouble.Damaged.class))
                    .hasMessageContaining("line 2 of ")
                    .hasMessageContaining("32 hexadecimal digits");
            assertThat(list().file()).hasContent(text);
        }
    }

    private ErasureList list() {
        return new ErasureList(folder.resolve("erasures"));
    }
}
