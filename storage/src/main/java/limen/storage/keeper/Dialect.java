package limen.storage.keeper;

import java.sql.SQLException;
import java.time.Duration;

/// Wherein two databases differ, though they understand the same statements.
sealed interface Dialect permits SqliteDialect, PostgresDialect {
    /// A file or an address, in words for an operator; no password.
    String where();

    /// A connection that only reads, each of its transactions seeing one moment.
    Session reader() throws SQLException;

    /// A connection that writes, durably.
    Session writer() throws SQLException;

    /// Makes everybody else wait until this transaction is over.
    void begin(Session writer) throws SQLException;

    /// Counts the tables that are called like that.
    String count(String table);

    /// What lies there.
    Layout layout(Session session) throws SQLException;

    /// What the newest format makes, and nothing else.
    Layout made() throws SQLException;

    /// Drops the traces of keys and locks that are no more, which a database keeps for itself.
    ///
    /// @return whether it was possible; if others are reading, it must be tried again later
    boolean sweep(Session writer) throws SQLException;

    /// How long to wait with that while somebody stands in the way.
    Duration betweenSweeps();

    /// What an error of this database means.
    Trouble trouble(SQLException error);

    default StorageFault fault(SQLException error) {
        return new StorageFault(trouble(error), error);
    }

    /// A defect, told without any value.
    static Trouble defect(SQLException error) {
        return new Trouble.OurFault("the database answered %s/%d".formatted(error.getSQLState(), error.getErrorCode()));
    }
}
