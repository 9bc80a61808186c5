package limen.storage.keeper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// How the system is asked to keep a file or folder for its owner alone, and to keep its name.
public final class OwnFile {
    /// Read and written by its owner alone.
    public static final String FILE = "rw-------";

    /// Opened by its owner alone.
    public static final String FOLDER = "rwx------";

    private OwnFile() {}

    /// How a new file or folder keeps others out, where the system knows permissions.
    ///
    /// @param near something on the same disk
    /// @param permissions [#FILE] or [#FOLDER]
    public static FileAttribute<?>[] alone(Path near, String permissions) {
        return isPosix(near)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /// Whether the system there knows permissions.
    public static boolean isPosix(Path near) {
        return near.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// The folder in which a file is, there or not.
    public static Path folder(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /// Brings a folder to the disk: the name of a new file is there only when its folder is.
    public static void syncFolder(Path folder) throws IOException {
        // Windows opens no folder, and needs no such care.
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
