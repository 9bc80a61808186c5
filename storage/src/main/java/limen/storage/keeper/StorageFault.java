package limen.storage.keeper;

import java.io.IOException;
import java.nio.file.Path;
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

    /// Why a file or folder could not be read or written.
    public static StorageFault of(Path where, IOException cause) {
        return new StorageFault(FileTrouble.of(where, cause), cause);
    }

    public Trouble trouble() {
        return trouble;
    }
}
