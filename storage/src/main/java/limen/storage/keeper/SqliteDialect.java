package limen.storage.keeper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// SQLite: one file.
///
/// @param file the database
/// @param frozen whether its disk cannot be written at all, so that it need not be shared with a writer
record SqliteDialect(Path file, boolean frozen) implements Dialect {
    /// What marks a file as one of ours: "LIMN".
    static final int APPLICATION = 0x4C494D4E;

    private static final int PATIENCE_MS = 5_000;

    @Override
    public String where() {
        return file.toString();
    }

    @Override
    public Session reader() throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        var session = connect(config, frozen ? "?immutable=1" : "");
        session.execute("pragma query_only = on");
        session.beginTransactions();
        return session;
    }

    @Override
    public Session writer() throws SQLException {
        var config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        // The lock is taken at the start of a transaction, not at its first change.
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        var session = connect(config, "");
        session.execute("pragma journal_mode = wal");
        session.execute("pragma synchronous = full");
        session.execute("pragma secure_delete = on");
        // The ids are scattered over their index: it should fit into memory (64 MB), and pages that change often should
        // not be copied to the file each time (16 MB between checkpoints).
        session.execute("pragma cache_size = -65536");
        session.execute("pragma wal_autocheckpoint = 4096");
        session.beginTransactions();
        return session;
    }

    private Session connect(SQLiteConfig config, String mode) throws SQLException {
        config.setBusyTimeout(PATIENCE_MS);
        var properties = new Properties();
        properties.putAll(config.toProperties());
        var session = new Session(JDBC.createConnection("jdbc:sqlite:" + file.toUri() + mode, properties));
        session.execute("pragma temp_store = memory");
        session.execute("pragma cell_size_check = on");
        // What somebody else put into the schema shall call no function that reaches out of the file.
        session.execute("pragma trusted_schema = off");
        return session;
    }

    /// The file lock keeps other writers away already.
    @Override
    public void begin(Session writer) {}

    @Override
    public String count(String table) {
        return "select count(*) from sqlite_master where type = 'table' and name = '%s'".formatted(table);
    }

    @Override
    public Layout layout(Session session) throws SQLException {
        return Layout.of(session, """
                select type || ' "' || name || '"' || case when name = tbl_name then '' else ' on ' || tbl_name end, sql
                from sqlite_schema""");
    }

    /// Made once more, in memory.
    @Override
    public Layout made() throws SQLException {
        try (var session = new Session(JDBC.createConnection("jdbc:sqlite::memory:", new Properties()))) {
            Format.advance(session, 0);
            return layout(session);
        }
    }

    @Override
    public boolean sweep(Session writer) throws SQLException {
        writer.endTransactions();
        try {
            writer.execute("pragma busy_timeout = 0");
            return writer.number("pragma wal_checkpoint(truncate)") == 0;
        } finally {
            writer.execute("pragma busy_timeout = %d".formatted(PATIENCE_MS));
            writer.beginTransactions();
        }
    }

    /// An attempt fails at once.
    @Override
    public Duration betweenSweeps() {
        return Duration.ofMillis(500);
    }

    @Override
    public Trouble trouble(SQLException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return trouble(sqlite.getResultCode(), error);
            }
        }
        return Dialect.defect(error);
    }

    private Trouble trouble(SQLiteErrorCode code, SQLException error) {
        // The lower byte of a code is its family; https://sqlite.org/rescode.html lists them.
        return switch (code.code & 0xff) {
            case 13 -> new Trouble.DiskFull(where());
            case 3, 8 -> mayBeWritten() ? damaged(code) : new Trouble.ReadOnly(where());
            case 14 -> Files.exists(file) ? new Trouble.ReadOnly(where()) : new Trouble.Missing(where());
            case 5, 6, 15 -> new Trouble.InUse(where());
            case 11, 24, 26 -> damaged(code);
            // Our statements are always the same: if a table or column is not there, it was there once.
            case 1 -> String.valueOf(error.getMessage()).contains("no such") ? damaged(code) : Dialect.defect(error);
            case 10 -> broken(code);
            default -> Dialect.defect(error);
        };
    }

    private Trouble broken(SQLiteErrorCode code) {
        return switch (code) {
            case SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_READ, SQLITE_IOERR_DATA, SQLITE_IOERR_CORRUPTFS -> damaged(code);
            case SQLITE_IOERR_SHMSIZE -> new Trouble.DiskFull(where());
            default -> new Trouble.Failing(where(), code.name());
        };
    }

    /// A file that says of itself that it cannot be written, though its disk lets us, has a wrong head.
    private boolean mayBeWritten() {
        return Files.isWritable(file) && Files.isWritable(OwnFile.folder(file));
    }

    private Trouble damaged(SQLiteErrorCode code) {
        return new Trouble.Damaged("%s is not as SQLite wrote it (%s)".formatted(where(), code.name()));
    }
}
