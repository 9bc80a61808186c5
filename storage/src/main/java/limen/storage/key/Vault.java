package limen.storage.key;

import limen.storage.keeper.Blob;
import limen.storage.keeper.Keeper;
import limen.storage.keeper.Tag;

/// The opened keys of one log.
public final class Vault {
    private final String study;

    private Vault(String study) {
        this.study = study;
    }

    /// Makes the keys of a new log and locks them.
    public static Vault create(Keeper.Writing log, String study, Opener opener) {
        throw new UnsupportedOperationException(study + log + opener);
    }

    /// Opens the keys of a log.
    ///
    /// @throws limen.storage.keeper.StorageFault if it opens none of the locks, or the lock is damaged
    public static Vault open(Keeper.Reading log, Opener opener) {
        throw new UnsupportedOperationException("" + log + opener);
    }

    public String study() {
        return study;
    }

    /// What stands for a name on disk: the first 16 bytes of HMAC-SHA-256 under a key of this log
    /// alone.
    ///
    /// @param kind of name, so that a strand and an id never share a tag
    public Tag tag(String kind, String name) {
        throw new UnsupportedOperationException(kind + name);
    }

    public StrandKey newKey() {
        throw new UnsupportedOperationException();
    }

    public Blob wrap(StrandKey key, Tag strand) {
        throw new UnsupportedOperationException("" + key + strand);
    }

    public StrandKey unwrap(Blob wrapped, Tag strand) {
        throw new UnsupportedOperationException("" + wrapped + strand);
    }

    /// Signs with the Ed25519 key of this log.
    public Blob sign(byte[] text) {
        throw new UnsupportedOperationException("" + text.length);
    }

    /// The public half, as X.509 writes it.
    public Blob publicKey() {
        throw new UnsupportedOperationException();
    }
}
