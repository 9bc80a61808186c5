package limen.storage.key;

import java.text.Normalizer;
import java.util.Optional;
import limen.storage.keeper.Blob;

/// What somebody offers to open a lock.
public sealed interface Opener {
    /// How a message names it, without showing it.
    String named();

    /// Why a lock cannot be made with it; empty if one can. Whatever opens a lock that is there is
    /// not asked this.
    Optional<String> refusal();

    /// A passphrase, stretched by Argon2id.
    record Passphrase(String text) implements Opener {
        /// Characters of a new passphrase at least, as Unicode code points.
        public static final int SHORTEST = 12;

        @Override
        public String named() {
            return "This passphrase";
        }

        @Override
        public Optional<String> refusal() {
            var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            var length = composed.codePointCount(0, composed.length());
            return length >= SHORTEST
                    ? Optional.empty()
                    : Optional.of(
                            "The passphrase has %d characters; expected at least %d. Several words are easy to keep."
                                    .formatted(length, SHORTEST));
        }

        /// Nothing of it: text ends in logs.
        @Override
        public String toString() {
            return "Passphrase[not shown]";
        }
    }

    /// The content of a key file: 32 random bytes.
    record KeyFile(Blob bytes) implements Opener {
        public KeyFile {
            if (bytes.length() != 32) {
                throw new IllegalArgumentException(
                        "A key file holds 32 bytes as 64 hexadecimal digits; this one holds %d"
                                .formatted(bytes.length()));
            }
        }

        @Override
        public String named() {
            return "This key file";
        }

        @Override
        public Optional<String> refusal() {
            return Optional.empty();
        }
    }
}
