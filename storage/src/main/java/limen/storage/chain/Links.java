package limen.storage.chain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;

/// Computes many links with one digest. It serves one thread.
final class Links {
    private final MessageDigest digest = Sha256.digest();
    private final ByteBuffer middle = ByteBuffer.allocate(2 * Integer.BYTES + 2 * Tag.BYTES);

    Blob digest(Blob payload) {
        return Blob.of(digest.digest(payload.bytes()));
    }

    /// The link of a row that stands at a position, behind a row with that link.
    ///
    /// @param payload its SHA-256
    Blob next(Blob before, int position, Tag strand, int version, Tag id, Blob payload) {
        middle.clear()
                .putInt(position)
                .putLong(strand.high())
                .putLong(strand.low())
                .putInt(version)
                .putLong(id.high())
                .putLong(id.low());
        digest.update(before.bytes());
        digest.update(middle.array());
        return Blob.of(digest.digest(payload.bytes()));
    }

    Blob next(Blob before, int position, Slip slip) {
        return next(before, position, slip.strand(), slip.version(), slip.id(), slip.payload());
    }

    /// Whether a row would have its own link at that position behind that link.
    boolean fits(Blob before, int position, Slip slip) {
        return next(before, position, slip).equals(slip.link());
    }

    Slip slip(Row row, Legible legible) {
        return new Slip(
                row.position(), row.strand(), row.version(), row.id(), digest(row.payload()), row.link(), legible);
    }
}
