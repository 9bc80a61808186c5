package limen.storage.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Tag;

/// The word of a log that it destroyed the key of a strand itself: up to which row that strand went,
/// signed by the log's own key.
///
/// Without it anybody who can write to the disk could take a key away and call its owner erased.
///
/// @param position of the last row of the strand, from 1
/// @param signature Ed25519, 64 bytes
public record ErasureProof(int position, Blob signature) {
    /// How long a proof is on disk.
    public static final int BYTES = Integer.BYTES + 64;

    public ErasureProof {
        if (position < 1 || signature.length() != BYTES - Integer.BYTES) {
            throw new IllegalArgumentException(
                    "A proof of an erasure at row %d with a signature of %d bytes cannot be; expected 1 or more, and 64"
                            .formatted(position, signature.length()));
        }
    }

    /// Signs that a strand was erased.
    public static ErasureProof of(String study, Tag strand, int position, Signer log) {
        return new ErasureProof(position, log.sign(text(study, strand, position)));
    }

    /// Reads [#blob()]; empty if those bytes are no proof.
    public static Optional<ErasureProof> read(Blob blob) {
        var bytes = blob.bytes();
        var position = bytes.length == BYTES ? ByteBuffer.wrap(bytes).getInt() : 0;
        return position < 1
                ? Optional.empty()
                : Optional.of(new ErasureProof(position, Blob.of(Arrays.copyOfRange(bytes, Integer.BYTES, BYTES))));
    }

    /// As it is kept: the row in four bytes, big end first, and the signature.
    public Blob blob() {
        return Blob.of(ByteBuffer.allocate(BYTES)
                .putInt(position)
                .put(signature.bytes())
                .array());
    }

    /// Whether some bytes are a proof that holds.
    ///
    /// @param key Ed25519 public key, as X.509 writes it
    public static boolean holds(Blob proof, String study, Tag strand, Blob key) {
        return read(proof).filter(read -> read.holds(study, strand, key)).isPresent();
    }

    /// Whether the owner of a key signed exactly this.
    ///
    /// @param key Ed25519 public key, as X.509 writes it
    public boolean holds(String study, Tag strand, Blob key) {
        return Ed25519.signed(key, text(study, strand, position), signature);
    }

    private static byte[] text(String study, Tag strand, int position) {
        return "limen erasure 1\nstudy: %s\nstrand: %s\nrow: %d\n"
                .formatted(study, strand, position)
                .getBytes(StandardCharsets.UTF_8);
    }
}
