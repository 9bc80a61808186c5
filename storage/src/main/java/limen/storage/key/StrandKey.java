package limen.storage.key;

import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// The key of one strand: AES-256-GCM. It lives in memory; on disk it lies wrapped by the key of the
/// study. Many threads may use one.
public final class StrandKey {
    private final GcmKey key;

    StrandKey(GcmKey key) {
        this.key = key;
    }

    GcmKey key() {
        return key;
    }

    /// Encrypts, and binds what comes out to its place.
    ///
    /// @param context where it will stand; the same must be given to open it
    public Blob seal(byte[] plain, byte[] context) {
        return key.seal(plain, context);
    }

    /// Decrypts what was sealed for that place.
    ///
    /// @throws StorageFault as damaged, if a byte is another than it was, or it stands elsewhere
    public byte[] open(Blob sealed, byte[] context) {
        return key.open(sealed, context)
                .orElseThrow(() -> new StorageFault(
                        new Trouble.Damaged("%d encrypted bytes are not as they were written, or stand in another place"
                                .formatted(sealed.length()))));
    }

    /// Nothing of it: text ends in logs.
    @Override
    public String toString() {
        return "StrandKey[not shown]";
    }
}
