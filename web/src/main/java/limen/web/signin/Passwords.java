package limen.web.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import limen.study.Credential;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Passwords, of which only a slow hash is kept: Argon2id with 19 MiB and two passes, the first of the settings that
/// OWASP's sheet on storing passwords gives. A few are worked on at a time, so that many tries cannot eat the memory.
final class Passwords {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int AT_ONCE = 3;
    private static final Set<String> COMMON = common();
    private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
    private static final Argon2PasswordEncoder ARGON2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

    /// What is checked for somebody whom nobody knows, so that the answer takes as long.
    private static final String NOBODY = Objects.requireNonNull(ARGON2.encode("nobody has this password"));

    private Passwords() {}

    /// Why a password cannot be taken; empty if it can.
    ///
    /// @param name under which they sign in
    static String fault(String typed, String name) {
        var plain = plain(typed);
        var length = plain.codePointCount(0, plain.length());
        if (length < SHORTEST) {
            return "This has %d characters; at least %d are needed. Some words in a row are easy to remember."
                    .formatted(length, SHORTEST);
        }
        if (length > LONGEST) {
            return "This has %d characters; at most %d can be read.".formatted(length, LONGEST);
        }
        var small = plain.toLowerCase(Locale.ROOT);
        if (COMMON.contains(small)
                || small.codePoints().distinct().count() <= 3
                || small.replace(name.toLowerCase(Locale.ROOT), "").length() < SHORTEST / 2) {
            return "This is one of the first that anybody would try. Some words in a row that belong to nobody are better.";
        }
        return "";
    }

    /// The same for a password that is typed twice.
    static String fault(String typed, String repeated, String name) {
        var fault = fault(typed, name);
        return fault.isEmpty() && !typed.equals(repeated) ? "The two are not the same. Please type both again." : fault;
    }

    static Credential.Password hashed(String typed) {
        return inTurn(() -> new Credential.Password(Objects.requireNonNull(ARGON2.encode(plain(typed)))));
    }

    /// Whether a password is the one that was set. Takes as long where none was.
    static boolean matches(String typed, Credential.@Nullable Password set) {
        if (typed.length() > 4 * LONGEST) {
            return false;
        }
        var is = inTurn(() -> ARGON2.matches(plain(typed), set == null ? NOBODY : set.encoded()));
        return is && set != null;
    }

    private static <T> T inTurn(Supplier<T> work) {
        TURNS.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            TURNS.release();
        }
    }

    /// However a keyboard composes its letters.
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    private static Set<String> common() {
        try (var in = Objects.requireNonNull(
                Passwords.class.getResourceAsStream("/limen/web/common_passwords.txt"), "common_passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
