package limen.storage.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search finds what lies in the open, however it is written.
class ScanTest {
    private static final String WORD = "xylograph-näher";

    @TempDir
    private Path folder;

    @Test
    void a_word_is_found_in_each_of_its_forms() throws Exception {
        var bytes = WORD.getBytes(StandardCharsets.UTF_8);
        found("utf8", bytes);
        found("utf16le", WORD.getBytes(StandardCharsets.UTF_16LE));
        found("utf16be", WORD.getBytes(StandardCharsets.UTF_16BE));
        found("hex", HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
        found("HEX", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
        for (var text : new String[] {"", "a", "ab", "abc", "abcd"}) {
            found(
                    "base64 behind " + text,
                    Base64.getEncoder().encode((text + WORD + "z").getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void an_id_is_found_as_sixteen_bytes() throws Exception {
        var id = UUID.fromString("7d4f1c39-52be-4c0b-9a55-0c1d2e3f4a5b");
        var raw = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        Files.write(
                folder.resolve("raw"),
                ByteBuffer.allocate(21).put(new byte[5]).put(raw).array());
        assertThat(new Scan().bytes("id", raw).search(folder)).hasSize(1);
    }

    @Test
    void a_name_of_a_file_is_searched_too() throws Exception {
        Files.createFile(folder.resolve("diary of xylograph-1"));
        assertThat(new Scan().word("xylograph-1").search(folder)).isNotEmpty();
    }

    @Test
    void nothing_is_found_where_nothing_is() throws Exception {
        Files.writeString(folder.resolve("other"), "xylographs nearby");
        assertThat(new Scan().word(WORD).search(folder)).isEmpty();
    }

    private void found(String name, byte[] content) throws Exception {
        var file = Files.write(folder.resolve("file"), content);
        assertThat(new Scan().word(WORD).search(file)).as(name).isNotEmpty();
    }
}
