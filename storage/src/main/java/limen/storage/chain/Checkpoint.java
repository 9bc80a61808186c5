package limen.storage.chain;

import java.time.Instant;
import java.util.List;
import limen.storage.keeper.Blob;

/// Where a log stood at a moment, signed.
///
/// @param position how many rows there were
/// @param link of the last of them; of none, the link before the first
/// @param signatures of the study's own key first, then of whoever else signed
public record Checkpoint(String study, int position, Blob link, Instant at, List<Signature> signatures) {
    /// Somebody's signature under a checkpoint.
    ///
    /// @param key Ed25519 public key, as X.509 writes it
    public record Signature(Blob key, Blob bytes) {}

    public Checkpoint {
        signatures = List.copyOf(signatures);
        if (position < 0 || link.length() != 32) {
            throw new IllegalArgumentException(
                    "A checkpoint at row %d with a link of %d bytes cannot be; expected 0 or more, and 32 bytes"
                            .formatted(position, link.length()));
        }
    }
}
