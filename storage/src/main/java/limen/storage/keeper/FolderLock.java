package limen.storage.keeper;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The right to write in a folder, which one process has at a time. It ends with the process, however that ends.
final class FolderLock implements AutoCloseable {
    private static final String NAME = "limen.lock";
    private static final int ATTEMPTS = 20;
    private static final long PAUSE_NS = TimeUnit.MILLISECONDS.toNanos(50);

    /// Closing any channel of a file drops the locks that this process has on it, so it is not opened twice.
    private static final Set<Path> HELD = new HashSet<>();

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
            // Whoever only looks has it for a moment.
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                var lock = taken(real);
                if (lock != null) {
                    return lock;
                }
                LockSupport.parkNanos(PAUSE_NS);
            }
            throw new StorageFault(new Trouble.InUse(folder.toString()));
        } catch (IOException e) {
            throw StorageFault.of(folder, e);
        }
    }

    private static @Nullable FolderLock taken(Path folder) throws IOException {
        synchronized (HELD) {
            if (HELD.contains(folder)) {
                throw new StorageFault(new Trouble.InUse(folder.toString()));
            }
            var channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var taken = false;
            try {
                taken = channel.tryLock() != null;
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (!taken) {
                return null;
            }
            HELD.add(folder);
            return new FolderLock(folder, channel);
        }
    }

    /// Does something while nobody has the right to write, and nobody gets it.
    ///
    /// @return whether it was done: not if somebody has that right, or who has it cannot be told
    static boolean whileFree(Path folder, Runnable work) {
        synchronized (HELD) {
            try {
                var real = folder.toRealPath();
                if (HELD.contains(real)) {
                    return false;
                }
                try (var channel = FileChannel.open(real.resolve(NAME), StandardOpenOption.READ);
                        var shared = channel.tryLock(0, Long.MAX_VALUE, true)) {
                    if (shared == null) {
                        return false;
                    }
                    work.run();
                    return true;
                }
            } catch (NoSuchFileException _) {
                // Whoever writes makes it first.
                work.run();
                return true;
            } catch (IOException _) {
                return false;
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException _) {
                // The process ends without it then.
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
