package limen.storage.keeper;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A log in one SQLite file. One process writes it at a time; others may read meanwhile.
public final class SqliteKeeper implements Keeper {
    private final SqlKeeper rows;
    private final @Nullable FolderLock lock;

    private SqliteKeeper(SqlKeeper rows, @Nullable FolderLock lock) {
        this.rows = rows;
        this.lock = lock;
    }

    /// Makes an empty log. It has its name when it is complete.
    ///
    /// @throws StorageFault as [Trouble.Occupied] if there is a file of that name
    public static SqliteKeeper create(Path file) {
        return locked(file, () -> SqliteFile.create(file));
    }

    /// Opens a log to write it.
    ///
    /// @throws StorageFault as [Trouble.InUse] while another process does
    public static SqliteKeeper open(Path file) {
        return locked(file, () -> SqliteFile.writer(file));
    }

    /// Opens a log to look at it, also while another process writes it.
    public static SqliteKeeper openForReading(Path file) {
        return new SqliteKeeper(SqlKeeper.forReading(SqliteFile.reader(file)), null);
    }

    /// Opens a file that nobody writes any more, and looks at nothing that may lie beside it.
    public static SqliteKeeper openFinished(Path file) {
        return new SqliteKeeper(SqlKeeper.forReading(new SqliteDialect(file, true)), null);
    }

    /// Brings everything into the one file, so that what lies beside it is no longer needed.
    ///
    /// @throws StorageFault as [Trouble.InUse] if somebody reads the time before
    public void gather() {
        rows.gather();
    }

    private static SqliteKeeper locked(Path file, Supplier<Session> preparation) {
        var lock = FolderLock.take(OwnFile.folder(file));
        Session writer = null;
        try {
            writer = preparation.get();
            return new SqliteKeeper(SqlKeeper.forWriting(new SqliteDialect(file, false), writer), lock);
        } finally {
            if (writer == null) {
                lock.close();
            }
        }
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return rows.read(work);
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (lock == null) {
            throw new StorageFault(new Trouble.OurFault("a log that was opened for reading was to be written"));
        }
        return rows.write(work);
    }

    @Override
    public void close() {
        rows.close();
        if (lock != null) {
            lock.close();
        }
    }
}
