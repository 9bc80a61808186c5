package limen.storage.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/// The file of a log in SQLite: how it is made, and what must hold before it is used.
///
/// Nothing in here opens the file but SQLite: closing it would drop the locks that SQLite has on it.
final class SqliteFile {
    private SqliteFile() {}

    /// Makes the file under another name, and gives it its own once it is complete.
    static Session create(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new StorageFault(new Trouble.Occupied(file.toString()));
        }
        try {
            var draft = beside(file, ".new");
            for (var left : new String[] {".new", ".new-wal", ".new-shm"}) {
                Files.deleteIfExists(beside(file, left));
            }
            Files.createFile(draft, OwnFile.alone(draft, OwnFile.FILE));
            fill(draft);
            requireNoWrites(file);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            OwnFile.syncFolder(OwnFile.folder(file));
            return writer(file);
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    /// SQLite would take what waits there for the newest rows of this log.
    private static void requireNoWrites(Path file) {
        if (Files.exists(beside(file, "-wal"))) {
            throw new StorageFault(new Trouble.Occupied(beside(file, "-wal").toString()));
        }
    }

    private static void fill(Path draft) {
        var dialect = new SqliteDialect(draft, false);
        try (var session = dialect.writer()) {
            session.execute("pragma application_id = %d".formatted(SqliteDialect.APPLICATION));
            Format.advance(session, 0);
            session.commit();
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
    }

    /// Makes sure that a file is a log of this or an earlier release, and brings it to the newest format.
    static Session writer(Path file) {
        requireWholeWrites(file);
        check(file);
        var dialect = new SqliteDialect(file, false);
        Session ready = null;
        try {
            var session = dialect.writer();
            try {
                Format.advance(session, Format.of(session, dialect));
                Untouched.requireLayout(session, dialect);
                session.commit();
                // What a crash left behind in the log of writes must not stand behind what is written now.
                dialect.sweep(session);
                requireWholeTables(session, file);
                Untouched.requirePositions(session, dialect);
                session.commit();
                ready = session;
                return session;
            } finally {
                if (ready == null) {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
    }

    /// Makes sure that a file is a log of this or an earlier release, and where nobody writes it, that no
    /// part of it is damaged: SQLite would leave that out and say nothing.
    static SqliteDialect reader(Path file) {
        var unwritten = FolderLock.whileFree(OwnFile.folder(file), () -> requireWholeWrites(file));
        var dialect = check(file);
        if (unwritten) {
            try (var session = dialect.reader()) {
                requireWholeTables(session, file);
            } catch (SQLException e) {
                throw dialect.fault(e);
            }
        }
        return dialect;
    }

    private static void requireWholeWrites(Path file) {
        try {
            PendingWrites.requireWhole(beside(file, "-wal"));
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    /// A damaged index finds less than there is, and takes twice what it should know: no row shows that.
    private static void requireWholeTables(Session session, Path file) throws SQLException {
        var found = session.text("pragma integrity_check(1)");
        session.commit();
        if (!found.equals("ok")) {
            var last = found.lines().reduce((_, line) -> line).orElse("no answer");
            throw new StorageFault(new Trouble.Damaged("%s is not as SQLite wrote it: %s".formatted(file, last)));
        }
    }

    /// Makes sure that a file is a log of this or an earlier release, and changes nothing.
    static SqliteDialect check(Path file) {
        var wal = beside(file, "-wal");
        checkSize(file, Files.exists(wal));
        // Where nobody can write, SQLite need not leave notes for others. That we may not is not enough.
        var dialect = new SqliteDialect(file, !Files.exists(wal) && FileTrouble.isReadOnly(OwnFile.folder(file)));
        try (var session = dialect.reader()) {
            var mark = session.number("pragma application_id");
            var format = Format.of(session, dialect);
            if (mark != SqliteDialect.APPLICATION) {
                throw new StorageFault(
                        format == 0 ? foreign(file) : new Trouble.Damaged("%s has lost its mark".formatted(file)));
            }
            if (format == 0) {
                throw new StorageFault(new Trouble.Damaged("%s has lost its tables".formatted(file)));
            }
            Format.refuseNewer(format);
            return dialect;
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
    }

    private static void checkSize(Path file, boolean unfinished) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new StorageFault(new Trouble.Missing(file.toString()));
            }
            var size = Files.size(file);
            // SQLite would take an empty file for a new one, and delete what waits beside it.
            if (size == 0) {
                throw new StorageFault(new Trouble.Damaged("%s is empty".formatted(file)));
            }
            if (!unfinished && size % 512 != 0) {
                throw new StorageFault(
                        new Trouble.Damaged("%s ends within a page, after %d bytes".formatted(file, size)));
            }
        } catch (IOException e) {
            throw StorageFault.of(file, e);
        }
    }

    private static Trouble foreign(Path file) {
        return new Trouble.Missing("%s: it is the database of another application".formatted(file));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
