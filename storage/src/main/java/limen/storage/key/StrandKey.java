package limen.storage.key;

import limen.storage.keeper.Blob;

/// The key of one strand: AES-256-GCM. It lives in memory; on disk it lies wrapped by the key of
/// the study.
public interface StrandKey {
    /// Encrypts, and binds what comes out to its place.
    ///
    /// @param context where it will stand; the same must be given to open it
    Blob seal(byte[] plain, byte[] context);

    /// Decrypts what was sealed for that place.
    ///
    /// @throws limen.storage.keeper.StorageFault as damaged, if a byte is another than it was
    byte[] open(Blob sealed, byte[] context);
}
