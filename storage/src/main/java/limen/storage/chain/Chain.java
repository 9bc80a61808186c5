package limen.storage.chain;

import java.nio.charset.StandardCharsets;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.Row;
import limen.storage.keeper.Tag;

/// What binds each row to all rows before it.
///
/// `link(0) = SHA-256("limen chain 1" 0x00 study)` and `link(n) = SHA-256(link(n-1) position strand
/// version id SHA-256(payload))`, integers in four bytes, big end first. The payload is hashed as it lies on
/// disk, so a chain can be checked without any key, and stays whole when a key is destroyed.
public final class Chain {
    private static final String NAME = "limen chain 1";

    private Chain() {}

    /// The link before the first row.
    public static Blob genesis(String study) {
        return Blob.of(Sha256.digest().digest((NAME + "\0" + study).getBytes(StandardCharsets.UTF_8)));
    }

    /// The link of a row that stands behind another.
    public static Blob next(Blob before, int position, Tag strand, int version, Tag id, Blob payload) {
        var links = new Links();
        return links.next(before, position, strand, version, id, links.digest(payload));
    }

    /// The link that a row should have, standing behind another.
    public static Blob next(Blob before, Row row) {
        return next(before, row.position(), row.strand(), row.version(), row.id(), row.payload());
    }
}
