package limen.storage.keeper;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// What is behind a file that could not be read or written.
///
/// The disk is asked, for the system gives its reasons in words of its own.
final class FileTrouble {
    /// With less room, in bytes, a disk takes no small file and no few pages.
    private static final long ROOM = 64 * 1024;

    private FileTrouble() {}

    /// @param where the file or folder, there or not
    static Trouble of(Path where, IOException cause) {
        return switch (cause) {
            case NoSuchFileException _, NotDirectoryException _ -> new Trouble.Missing(where.toString());
            case AccessDeniedException _ -> new Trouble.ReadOnly(where.toString());
            default -> asked(where, cause);
        };
    }

    private static Trouble asked(Path where, IOException cause) {
        var there = nearest(where);
        if (!Files.isWritable(there) || isReadOnly(there)) {
            return new Trouble.ReadOnly(where.toString());
        }
        return isFull(there)
                ? new Trouble.DiskFull(where.toString())
                : new Trouble.Failing(where.toString(), String.valueOf(cause.getMessage()));
    }

    /// Whether nobody can write on this disk.
    static boolean isReadOnly(Path there) {
        try {
            return Files.getFileStore(there).isReadOnly();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isFull(Path there) {
        try {
            return Files.getFileStore(there).getUsableSpace() < ROOM;
        } catch (IOException _) {
            return false;
        }
    }

    private static Path nearest(Path where) {
        var at = where.toAbsolutePath();
        for (var parent = at.getParent(); parent != null && Files.notExists(at); parent = at.getParent()) {
            at = parent;
        }
        return at;
    }
}
