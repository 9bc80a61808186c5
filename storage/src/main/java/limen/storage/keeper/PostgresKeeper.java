package limen.storage.keeper;

import java.sql.SQLException;
import java.util.function.Function;

/// A log in one schema of a PostgreSQL database. Several processes may write it, one transaction at a time.
public final class PostgresKeeper implements Keeper {
    private final SqlKeeper rows;
    private final boolean mayWrite;

    private PostgresKeeper(SqlKeeper rows, boolean mayWrite) {
        this.rows = rows;
        this.mayWrite = mayWrite;
    }

    /// Opens a log, and makes an empty one where there is none. The schema is the one that the address names as
    /// `currentSchema`, else `limen`.
    ///
    /// @param url as in `jdbc:postgresql://host/database?user=limen`
    public static PostgresKeeper open(String url) {
        return open(PostgresDialect.of(url));
    }

    /// Opens a log in the schema of that name, and makes an empty one where there is none.
    public static PostgresKeeper open(String url, String schema) {
        return open(PostgresDialect.of(url, schema));
    }

    private static PostgresKeeper open(PostgresDialect dialect) {
        Session ready = null;
        try {
            var session = dialect.writer();
            try {
                prepare(session, dialect);
                ready = session;
                return new PostgresKeeper(SqlKeeper.forWriting(dialect, session), true);
            } finally {
                if (ready == null) {
                    session.close();
                }
            }
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
    }

    private static void prepare(Session session, PostgresDialect dialect) throws SQLException {
        Format.refuseNewer(Format.of(session, dialect));
        dialect.begin(session);
        var found = Format.of(session, dialect);
        if (found == 0) {
            session.execute("create schema if not exists " + dialect.schema());
        }
        Format.advance(session, found);
        PostgresRights.requireOwner(session, dialect);
        Untouched.requireLayout(session, dialect);
        Untouched.requirePositions(session, dialect);
        session.commit();
    }

    /// Opens a log to look at it. It changes nothing, and needs no right to.
    ///
    /// @throws StorageFault as [Trouble.Missing] if there is none
    public static PostgresKeeper openForReading(String url) {
        var dialect = PostgresDialect.of(url);
        try (var session = dialect.reader()) {
            var found = Format.of(session, dialect);
            if (found == 0) {
                throw new StorageFault(new Trouble.Missing(dialect.where()));
            }
            Format.refuseNewer(found);
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
        return new PostgresKeeper(SqlKeeper.forReading(dialect), false);
    }

    /// Whether nothing has been written there yet. It changes nothing.
    public static boolean isEmpty(String url) {
        var dialect = PostgresDialect.of(url);
        try (var session = dialect.reader()) {
            var found = Format.of(session, dialect);
            Format.refuseNewer(found);
            return found == 0
                    || session.number("select count(*) from (select 1 from entry union all select 1 from note) as one")
                            == 0;
        } catch (SQLException e) {
            throw dialect.fault(e);
        }
    }

    @Override
    public <T> T read(Function<Reading, T> work) {
        return rows.read(work);
    }

    @Override
    public <T> T write(Function<Writing, T> work) {
        if (!mayWrite) {
            throw new StorageFault(new Trouble.OurFault("a log that was opened for reading was to be written"));
        }
        return rows.write(work);
    }

    @Override
    public void close() {
        rows.close();
    }
}
