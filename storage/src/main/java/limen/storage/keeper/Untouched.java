package limen.storage.keeper;

import java.sql.SQLException;

/// What must hold of a database before Limen writes into it: nothing lies in it but what Limen made.
///
/// A trigger could copy or swallow what is written, and a row at a position that none can have is found by no one
/// who counts from 1.
final class Untouched {
    private Untouched() {}

    static void requireLayout(Session session, Dialect dialect) throws SQLException {
        var found = dialect.layout(session);
        var made = dialect.made();
        var lost = found.lost(made);
        if (!lost.isEmpty()) {
            throw new StorageFault(
                    new Trouble.Damaged("in %s, %s".formatted(dialect.where(), Listing.some(found.unlike(made)))));
        }
        var foreign = found.foreign(made);
        if (!foreign.isEmpty()) {
            throw new StorageFault(new Trouble.Foreign(dialect.where(), Listing.some(foreign)));
        }
    }

    static void requirePositions(Session session, Dialect dialect) throws SQLException {
        var strays = session.number("""
                select (select count(*) from entry where position < 1)
                    + (select count(*) from entry where position > %d)""".formatted(Integer.MAX_VALUE));
        if (strays > 0) {
            throw new StorageFault(new Trouble.Damaged(
                    "%s holds %d rows at positions where none can have been written; the first row of a log is row 1"
                            .formatted(dialect.where(), strays)));
        }
    }
}
