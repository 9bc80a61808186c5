package limen.web.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import limen.study.Credential;

/// Six digits that change every half minute (RFC 6238).
final class OneTimeCode {
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();
    private static final int BYTES = 20;
    private static final int BITS = 5;
    private static final int BYTE = 8;
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static Credential.OneTimeCodes fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Credential.OneTimeCodes(base32(bytes));
    }

    /// The half minute for which typed digits are right: this one, the one before or the one after, for clocks that
    /// are a little off. Codes up to the last that opened open nothing any more.
    static OptionalLong step(Credential.OneTimeCodes secret, String typed, Instant now, long last) {
        var digits = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
        var found = OptionalLong.empty();
        var current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        for (var step = current - 1; step <= current + 1; step++) {
            var right = of(secret, step).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(right, digits) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /// The digits of a half minute.
    static String of(Credential.OneTimeCodes secret, long step) {
        try {
            var key = new SecretKeySpec(bytes(secret.secret()), GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP_SECONDS));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a secret of this program is a key", e);
        }
    }

    /// What a device reads from a picture; says who, and nothing of what it is for.
    static String address(Credential.OneTimeCodes secret, String name) {
        return "otpauth://totp/Limen:%s?secret=%s&issuer=Limen"
                .formatted(URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"), secret.secret());
    }

    /// The secret in groups of four, for fingers.
    static String grouped(Credential.OneTimeCodes secret) {
        return secret.secret().replaceAll("(.{4})(?!$)", "$1 ");
    }

    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * BYTE; bit += BITS) {
            var value = 0;
            for (int i = 0; i < BITS; i++) {
                value = (value << 1) | bit(bytes, bit + i);
            }
            text.append(SYMBOLS.charAt(value));
        }
        return text.toString();
    }

    private static int bit(byte[] bytes, int at) {
        return at / BYTE < bytes.length ? (bytes[at / BYTE] >> (BYTE - 1 - at % BYTE)) & 1 : 0;
    }

    private static byte[] bytes(String base32) {
        var bytes = new byte[base32.length() * BITS / BYTE];
        for (int i = 0; i < bytes.length * BYTE; i++) {
            var value = SYMBOLS.indexOf(base32.charAt(i / BITS));
            var bit = (value >> (BITS - 1 - i % BITS)) & 1;
            bytes[i / BYTE] |= (byte) (bit << (BYTE - 1 - i % BYTE));
        }
        return bytes;
    }
}
