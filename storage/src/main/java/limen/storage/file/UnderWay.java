package limen.storage.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import limen.storage.keeper.OwnFile;

/// The sign that something hidden is being made, so that nobody takes it for one of the [Leftovers]. It ends with the
/// process, however that ends.
public final class UnderWay implements AutoCloseable {
    static final String MARK = "under-way.lock";

    /// Closing any channel of a file drops the locks that this process has on it, so nobody here opens these again.
    private static final Set<Path> HERE = ConcurrentHashMap.newKeySet();

    private final Path item;
    private final FileChannel locked;

    private UnderWay(Path item, FileChannel locked) throws IOException {
        this.item = item.toRealPath();
        this.locked = locked;
        HERE.add(this.item);
        try {
            var _ = locked.tryLock();
        } catch (IOException _) {
            // Where a disk knows no locks nobody gets one, so nobody sweeps there.
        }
    }

    /// A file that is written through one channel, and closed with it.
    static UnderWay file(Path file) throws IOException {
        return begun(file, FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /// A folder in which several files are being made.
    public static UnderWay folder(Path folder) throws IOException {
        var mark = folder.resolve(MARK);
        Files.createFile(mark, OwnFile.alone(folder, OwnFile.FILE));
        return begun(folder, FileChannel.open(mark, StandardOpenOption.WRITE));
    }

    private static UnderWay begun(Path item, FileChannel locked) throws IOException {
        try {
            return new UnderWay(item, locked);
        } catch (IOException e) {
            locked.close();
            throw e;
        }
    }

    /// Whether this process is making it.
    static boolean here(Path item) throws IOException {
        return HERE.contains(item.toRealPath());
    }

    FileChannel channel() {
        return locked;
    }

    @Override
    public void close() throws IOException {
        try {
            locked.close();
        } finally {
            HERE.remove(item);
        }
    }
}
