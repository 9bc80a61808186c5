package limen.storage.keeper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write in a folder, which one process has at a time. It ends with the process, however that ends.
final class FolderLock implements AutoCloseable {
    private static final String NAME = "limen.lock";

    /// Closing any channel of a file drops the locks that this process has on it, so it is not opened twice.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /// Takes it, or says who has it.
    static FolderLock take(Path folder) {
        try {
            var real = folder.toRealPath();
            if (!HELD.add(real)) {
                throw new StorageFault(new Trouble.InUse(folder.toString()));
            }
            var taken = false;
            try {
                var lock = new FolderLock(real, open(real));
                taken = true;
                return lock;
            } finally {
                if (!taken) {
                    HELD.remove(real);
                }
            }
        } catch (IOException e) {
            throw new StorageFault(trouble(folder, e), e);
        }
    }

    private static FileChannel open(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StorageFault(new Trouble.InUse(folder.toString()));
        }
        return channel;
    }

    static Trouble trouble(Path where, IOException cause) {
        var reason = cause instanceof FileSystemException file ? String.valueOf(file.getReason()) : "";
        return switch (cause) {
            case NoSuchFileException _, NotDirectoryException _ -> new Trouble.Missing(where.toString());
            case FileSystemException _ when reason.contains("No space") -> new Trouble.DiskFull(where.toString());
            case FileSystemException _ -> new Trouble.ReadOnly(where.toString());
            default -> new Trouble.Unreachable(where.toString());
        };
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The process ends without it then.
        } finally {
            HELD.remove(folder);
        }
    }
}
