package limen.storage;

import java.io.IOException;
import java.nio.file.Path;
import limen.storage.keeper.StorageFault;

/// What is behind a file that could not be read or written.
final class DiskTrouble {
    private DiskTrouble() {}

    static StorageFault of(Path where, IOException cause) {
        return StorageFault.of(where, cause);
    }
}
