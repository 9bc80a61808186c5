package limen.storage.keeper;

import org.jspecify.annotations.Nullable;

/// A log could not be read or written, for a reason that has a name.
public final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    public StorageFault(Trouble trouble) {
        this(trouble, null);
    }

    public StorageFault(Trouble trouble, @Nullable Throwable cause) {
        super(trouble.sentence(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
