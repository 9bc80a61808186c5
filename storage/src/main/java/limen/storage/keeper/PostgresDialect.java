package limen.storage.keeper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import limen.notation.Sha256;

/// PostgreSQL: one schema.
///
/// @param url of the database, as its driver understands it; it may hold a password
/// @param address what of it may be shown
record PostgresDialect(String url, PostgresAddress address, String schema) implements Dialect {
    /// Settings of `synchronous_commit` under which an answer means that it is on the disk.
    private static final Set<String> DURABLE = Set.of("on", "remote_apply");

    PostgresDialect {
        if (!PostgresAddress.isSchema(schema)) {
            throw new IllegalArgumentException(
                    "The name of a schema has up to 63 small letters, digits and _, a letter first; found \"%s\""
                            .formatted(schema));
        }
    }

    /// The schema that the address names.
    static PostgresDialect of(String url) {
        var address = PostgresAddress.of(url);
        return new PostgresDialect(url, address, address.schema());
    }

    static PostgresDialect of(String url, String schema) {
        return new PostgresDialect(url, PostgresAddress.of(url), schema);
    }

    @Override
    public String where() {
        return "%s, schema %s".formatted(address.where(), schema);
    }

    @Override
    public Session reader() throws SQLException {
        var connection = connect();
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return session(connection);
    }

    @Override
    public Session writer() throws SQLException {
        var connection = connect();
        // Whoever waited for another server must see what that one wrote meanwhile.
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        var session = session(connection);
        var fsync = session.text("show fsync");
        if (!fsync.equals("on")) {
            session.close();
            throw new StorageFault(new Trouble.NotDurable(where(), "fsync = " + fsync));
        }
        if (!DURABLE.contains(session.text("show synchronous_commit"))) {
            session.execute("set synchronous_commit = on");
        }
        // Whoever waits longer for another server is told so.
        session.execute("set lock_timeout = '30s'");
        session.commit();
        return session;
    }

    private Session session(Connection connection) throws SQLException {
        var session = new Session(connection);
        session.execute("set search_path to %s".formatted(schema));
        session.beginTransactions();
        PostgresRights.requireUse(session, this);
        return session;
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "limen");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "120");
        properties.setProperty("tcpKeepAlive", "true");
        // Else an error of a statement would carry its values.
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(url, properties);
    }

    /// Waits until no other server writes this log.
    @Override
    public void begin(Session writer) throws SQLException {
        try (var statement = writer.fresh("select pg_advisory_xact_lock(?)")) {
            statement.setLong(1, number());
            statement.execute();
        }
    }

    private long number() {
        var name = ("limen " + schema).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.digest().digest(name)).getLong();
    }

    @Override
    public String count(String table) {
        return "select count(*) from pg_tables where schemaname = '%s' and tablename = '%s'".formatted(schema, table);
    }

    @Override
    public Layout layout(Session session) throws SQLException {
        return PostgresLayout.of(session, schema);
    }

    @Override
    public Layout made() {
        return PostgresLayout.made();
    }

    /// A deleted row stays in its file until that is written anew.
    @Override
    public boolean sweep(Session writer) throws SQLException {
        writer.endTransactions();
        try {
            writer.execute("set lock_timeout = '100ms'");
            writer.execute("vacuum (full) strand_key");
            writer.execute("vacuum (full) note");
            return true;
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            writer.execute("set lock_timeout = '30s'");
            writer.beginTransactions();
        }
    }

    /// An attempt waits for 100 ms, and everybody behind it.
    @Override
    public Duration betweenSweeps() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Trouble trouble(SQLException error) {
        var state = String.valueOf(error.getSQLState());
        // https://www.postgresql.org/docs/current/errcodes-appendix.html
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("58")) {
            return new Trouble.Unreachable(where());
        }
        return switch (state) {
            case "53100" -> new Trouble.DiskFull(where());
            case "53200", "53300", "57014" -> new Trouble.Unreachable(where());
            case "28P01", "28000" -> new Trouble.WrongKey("The user or password for the database at " + where());
            case "3D000" -> new Trouble.Missing(where());
            case "25006" -> new Trouble.ReadOnly(where());
            case "42501" -> new Trouble.NotAllowed(where(), "has not the right to do what was needed");
            case "40001", "40P01", "55P03" -> new Trouble.InUse(where());
            case "XX001", "XX002" -> new Trouble.Damaged("PostgreSQL reports %s at %s".formatted(state, where()));
            case "42P01", "42703", "3F000" ->
                new Trouble.Damaged("a table of %s is missing or changed (%s)".formatted(where(), state));
            default -> Dialect.defect(error);
        };
    }

    /// Not the address, which may hold a password: text ends in logs.
    @Override
    public String toString() {
        return where();
    }
}
