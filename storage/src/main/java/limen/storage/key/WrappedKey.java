package limen.storage.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import limen.notation.Sha256;
import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;
import limen.storage.keeper.Trouble;

/// The key of a strand as it lies on disk: a byte for the format, the key sealed by the wrapping key,
/// and SHA-256 of both.
///
/// @param study bound in, so that a key moved from another study does not open
/// @param strand bound in, so that two keys cannot be exchanged
record WrappedKey(String study, Tag strand) {
    private static final byte FORMAT = 1;
    private static final int HASH = 32;

    Blob wrap(GcmKey key, GcmKey wrapping) {
        var sealed = wrapping.seal(key.bytes().bytes(), context());
        var text = ByteBuffer.allocate(1 + sealed.length())
                .put(FORMAT)
                .put(sealed.bytes())
                .array();
        return Blob.of(ByteBuffer.allocate(text.length + HASH)
                .put(text)
                .put(Sha256.digest().digest(text))
                .array());
    }

    /// @throws StorageFault as damaged, as newer, or as a wrong key
    GcmKey unwrap(Blob wrapped, GcmKey wrapping) {
        var whole = wrapped.bytes();
        var end = whole.length - HASH;
        if (end < 1
                || !Arrays.equals(
                        Sha256.digest().digest(Arrays.copyOf(whole, end)),
                        Arrays.copyOfRange(whole, end, whole.length))) {
            throw new StorageFault(new Trouble.Damaged(
                    "the key of a strand, %d bytes, is not as it was written (SHA-256)".formatted(whole.length)));
        }
        if (whole[0] != FORMAT) {
            throw new StorageFault(new Trouble.Newer("strand key " + whole[0], "strand key " + FORMAT));
        }
        return wrapping.open(Blob.of(Arrays.copyOfRange(whole, 1, end)), context())
                .map(Blob::of)
                .map(GcmKey::new)
                .orElseThrow(() -> new StorageFault(
                        new Trouble.WrongKey("The wrapping key of study %s, for this strand,".formatted(study))));
    }

    private byte[] context() {
        return "limen strand key %d\n%s\n%s\n".formatted(FORMAT, study, strand).getBytes(StandardCharsets.UTF_8);
    }
}
