package limen.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /// The one-block example of FIPS 180-4.
    @Test
    void the_example_of_the_standard() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_text_is_taken_in_utf_8() {
        var digest = Sha256.digest();
        digest.update(new byte[] {(byte) 0xC3, (byte) 0xA9});
        assertThat(Sha256.of("\u00e9")).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }
}
