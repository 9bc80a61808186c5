package limen.storage.key;

import limen.storage.keeper.Blob;

/// What somebody offers to open a lock.
public sealed interface Opener {
    /// A passphrase, stretched by Argon2id.
    record Passphrase(String text) implements Opener {
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
    }
}
