package limen.storage.key;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Optional;
import limen.storage.keeper.Blob;

/// Thirty-two bytes that encrypt by AES-256-GCM (NIST SP 800-38D).
///
/// What comes out is a fresh random nonce of 12 bytes, the ciphertext, and its tag of 16 bytes. Keys
/// are kept as bare bytes and not as Tink's own files of keys, so that another program can read them
/// by this description alone.
final class GcmKey {
    static final int BYTES = 32;
    private static final AesGcmParameters PARAMETERS = parameters();

    private final Blob bytes;
    // One primitive per key: setting up AES costs more than encrypting one entry.
    private final AesGcmJce cipher;

    @AccessesPartialKey
    GcmKey(Blob bytes) {
        this.bytes = bytes;
        try {
            cipher = (AesGcmJce) AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(PARAMETERS)
                    .setKeyBytes(SecretBytes.copyFrom(bytes.bytes(), InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "%d bytes are no AES-256 key; expected %d".formatted(bytes.length(), BYTES), e);
        }
    }

    static GcmKey drawn() {
        return new GcmKey(Drawn.bytes(BYTES));
    }

    Blob bytes() {
        return bytes;
    }

    Blob seal(byte[] plain, byte[] context) {
        try {
            return Blob.of(cipher.encrypt(plain, context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /// The plain bytes; empty if this is not the key, the context another, or a byte was changed.
    Optional<byte[]> open(Blob sealed, byte[] context) {
        try {
            return Optional.of(cipher.decrypt(sealed.bytes(), context));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// Nothing of it: text ends in logs.
    @Override
    public String toString() {
        return "GcmKey[not shown]";
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("AES-256-GCM has these sizes", e);
        }
    }
}
