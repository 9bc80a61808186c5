package limen.study.randomisation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Thirty-two bytes that nobody may guess: the seed of a list, or the nonce that hides it.
///
/// @param hex 64 hexadecimal digits in small letters
public record Secret(String hex) {
    private static final int BYTES = 32;

    public Secret {
        if (!hex.matches("[0-9a-f]{64}")) {
            // The value itself is not repeated: a message may end in a log.
            throw new IllegalArgumentException(
                    "A secret of %d characters cannot be; expected 64 hexadecimal digits in small letters"
                            .formatted(hex.length()));
        }
    }

    /// A fresh secret. Outside of tests and rehearsals the dice must be the operating system's own.
    public static Secret drawn(RandomGenerator dice) {
        var bytes = new byte[BYTES];
        dice.nextBytes(bytes);
        return new Secret(HexFormat.of().formatHex(bytes));
    }

    /// HMAC-SHA-256 of a text under this secret (RFC 2104): whoever sees some of them can tell nothing
    /// about others.
    byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(hex), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    /// Nothing of the value, because text ends in logs.
    @Override
    public String toString() {
        return "Secret[not shown]";
    }
}
