package limen.study.randomisation;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import limen.notation.Sha256;

/// What opens a shuffle of labels: 24 symbols of thirty-two, 120 bits, that are written down once and kept nowhere.
///
/// @param symbols digits and capitals without I, L, O and U
public record RevealCode(String symbols) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 24;
    private static final int GROUP = 4;

    public RevealCode {
        if (!symbols.matches("[0-9A-HJKMNP-TV-Z]{%d}".formatted(LENGTH))) {
            // The code itself is not repeated: a message may end in a log.
            throw new IllegalArgumentException(
                    "A code of %d symbols cannot be; expected %d digits and capitals without I, L, O and U"
                            .formatted(symbols.length(), LENGTH));
        }
    }

    /// A fresh one. Outside of tests the dice must be the operating system's own.
    public static RevealCode drawn(RandomGenerator dice) {
        var symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(ALPHABET.charAt(dice.nextInt(ALPHABET.length())));
        }
        return new RevealCode(symbols.toString());
    }

    /// What somebody typed from paper: in any case, with or without groups, O for 0 and I or L for 1.
    public static Optional<RevealCode> read(String typed) {
        var plain = typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.matches("[0-9A-HJKMNP-TV-Z]{%d}".formatted(LENGTH))
                ? Optional.of(new RevealCode(plain))
                : Optional.empty();
    }

    /// In groups of four, as it is written down.
    public String grouped() {
        return symbols.replaceAll("(.{%d})(?=.)".formatted(GROUP), "$1-");
    }

    /// A secret that follows from the code, another for each purpose.
    Secret secret(String purpose) {
        return new Secret(Sha256.of("limen-labels-1/%s/%s".formatted(purpose, symbols)));
    }

    /// Nothing of it, because text ends in logs.
    @Override
    public String toString() {
        return "RevealCode[not shown]";
    }
}
