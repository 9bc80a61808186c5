package limen.storage.key;

import limen.storage.keeper.Blob;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Tag;

/// What wraps the keys of the strands, as it is at one moment of the log. Many threads may use one.
public final class WrappingKey {
    private final String study;
    private final GcmKey key;

    WrappingKey(String study, GcmKey key) {
        this.study = study;
        this.key = key;
    }

    public Blob wrap(StrandKey strandKey, Tag strand) {
        return new WrappedKey(study, strand).wrap(strandKey.key(), key);
    }

    /// The key that lies wrapped on disk.
    ///
    /// @throws StorageFault as damaged, as newer, or as a wrong key: wrapped for another strand, or
    /// at another moment than this
    public StrandKey unwrap(Blob wrapped, Tag strand) {
        return new StrandKey(new WrappedKey(study, strand).unwrap(wrapped, key));
    }

    /// Nothing of it: text ends in logs.
    @Override
    public String toString() {
        return "WrappingKey[%s]".formatted(study);
    }
}
