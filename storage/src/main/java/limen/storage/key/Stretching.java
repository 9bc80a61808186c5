package limen.storage.key;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import limen.storage.keeper.Blob;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// What it costs to try one passphrase: the parameters of Argon2id, version 1.3 (RFC 9106).
///
/// @param memoryKib memory in **KiB**, 8 per lane to 262,144
/// @param passes over that memory, 1 to 8
/// @param lanes that could be worked on at once, 1 to 16
public record Stretching(int memoryKib, int passes, int lanes) {
    /// 64 MiB and 3 passes are the second recommended option of RFC 9106, section 4, for where 2 GiB
    /// cannot be spared: a clinic's small machine must be able to open its study. That option has 4
    /// lanes; one lane here, because the library works on lanes one after the other, so that more of
    /// them would shorten only the guesser's work.
    public static final Stretching STRONG = new Stretching(64 * 1024, 3, 1);

    private static final int SALT_BYTES = 16; // RFC 9106, section 4

    public Stretching {
        // The upper bounds keep forged notes from eating memory and time of whoever opens a log: every lock
        // is tried.
        if (lanes < 1 || lanes > 16 || passes < 1 || passes > 8 || memoryKib < 8 * lanes || memoryKib > 1 << 18) {
            throw new IllegalArgumentException(
                    "Argon2id with %d KiB, %d passes and %d lanes; expected %d to 262144 KiB, 1 to 8 passes, 1 to 16 lanes"
                            .formatted(memoryKib, passes, lanes, 8 * Math.max(lanes, 1)));
        }
    }

    static Blob salt() {
        return Drawn.bytes(SALT_BYTES);
    }

    /// Thirty-two bytes from a passphrase. How a keyboard composes an accented letter makes no
    /// difference (NFC).
    GcmKey stretch(String passphrase, Blob salt) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt.bytes())
                .build());
        var key = new byte[GcmKey.BYTES];
        argon2.generateBytes(
                Normalizer.normalize(passphrase, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8), key);
        return new GcmKey(Blob.of(key));
    }
}
