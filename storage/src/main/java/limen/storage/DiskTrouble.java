package limen.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;

/// What is behind a file that could not be read or written.
final class DiskTrouble {
    private DiskTrouble() {}

    static StorageFault of(Path where, IOException cause) {
        return new StorageFault(trouble(where.toString(), cause), cause);
    }

    private static Trouble trouble(String where, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _, NotDirectoryException _ -> new Trouble.Missing(where);
            case AccessDeniedException _ -> new Trouble.ReadOnly(where);
            case FileSystemException file -> said(where, String.valueOf(file.getReason()), cause);
            default -> said(where, String.valueOf(cause.getMessage()), cause);
        };
    }

    private static Trouble said(String where, String reason, IOException cause) {
        if (reason.contains("No space left") || reason.contains("quota")) {
            return new Trouble.DiskFull(where);
        }
        if (reason.contains("Read-only") || reason.contains("not permitted")) {
            return new Trouble.ReadOnly(where);
        }
        return reason.contains("Input/output error")
                ? new Trouble.Damaged("%s cannot be read from its disk".formatted(where))
                : new Trouble.OurFault("%s: %s".formatted(where, cause));
    }
}
