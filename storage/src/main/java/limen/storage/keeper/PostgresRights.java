package limen.storage.keeper;

import java.sql.SQLException;

/// What the user of a PostgreSQL database must be allowed, asked before it is needed: PostgreSQL hides from
/// whoever may not use a schema that there are tables in it.
final class PostgresRights {
    private PostgresRights() {}

    /// A schema that is not there yet is nobody's.
    static void requireUse(Session session, PostgresDialect dialect) throws SQLException {
        var forbidden = session.number("""
                select count(*) from pg_namespace
                where nspname = '%s' and not has_schema_privilege(oid, 'USAGE')""".formatted(dialect.schema()));
        session.commit();
        if (forbidden > 0) {
            throw refused(dialect, "may not use the schema, in which the tables may well be");
        }
    }

    /// Whoever erases must write tables anew, and only their owner may; PostgreSQL would leave it at a warning.
    static void requireOwner(Session session, PostgresDialect dialect) throws SQLException {
        var others = session.number("""
                select count(*) from pg_class
                where relnamespace = '%s'::regnamespace and relkind = 'r' and not pg_has_role(relowner, 'USAGE')""".formatted(dialect.schema()));
        if (others > 0) {
            throw refused(
                    dialect,
                    "does not own the tables, and so may not write them anew, which every erasure and every change of a key needs; it may look at the log");
        }
    }

    private static StorageFault refused(PostgresDialect dialect, String right) {
        return new StorageFault(new Trouble.NotAllowed(dialect.where(), right));
    }
}
