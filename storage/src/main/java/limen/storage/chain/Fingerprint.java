package limen.storage.chain;

import limen.notation.Sha256;
import limen.storage.keeper.Blob;

/// What a public key is called on paper: the first 80 bits of its SHA-256 in sixteen symbols.
///
/// @param text four groups of four, as in `7Q2M-0FXA-9ZKD-T41C`
public record Fingerprint(String text) {
    private static final int SYMBOLS = 16;

    /// Of a public key.
    ///
    /// @param key Ed25519 public key, as X.509 writes it
    public static Fingerprint of(Blob key) {
        return new Fingerprint(Base32.grouped(Base32.fives(Sha256.digest().digest(key.bytes()), SYMBOLS)));
    }

    @Override
    public String toString() {
        return text;
    }
}
