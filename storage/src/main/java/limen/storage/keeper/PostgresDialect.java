package limen.storage.keeper;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import limen.notation.Sha256;

/// PostgreSQL: one schema.
///
/// @param url of the database, as its driver understands it
record PostgresDialect(String url, String schema) implements Dialect {
    /// Settings of `synchronous_commit` under which an answer means that it is on the disk.
    private static final Set<String> DURABLE = Set.of("on", "remote_apply");

    /// The driver prints what it throws as well. Held, or the setting would be lost.
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    PostgresDialect {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("The address of a PostgreSQL database begins with jdbc:postgresql:");
        }
        if (!isSchema(schema)) {
            throw new IllegalArgumentException(
                    "The name of a schema has up to 63 small letters, digits and _, a letter first; found \"%s\""
                            .formatted(schema));
        }
    }

    static boolean isSchema(String name) {
        return name.matches("[a-z][a-z0-9_]{0,62}");
    }

    @Override
    public String where() {
        return "%s, schema %s".formatted(url.replaceFirst("[?].*", "").replaceFirst("//[^/]*@", "//"), schema);
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
            case "25006", "42501" -> new Trouble.ReadOnly(where());
            case "40001", "40P01", "55P03" -> new Trouble.InUse(where());
            case "XX001", "XX002" -> new Trouble.Damaged("PostgreSQL reports %s at %s".formatted(state, where()));
            case "42P01", "42703", "3F000" ->
                new Trouble.Damaged("a table of %s is missing or changed (%s)".formatted(where(), state));
            default -> Dialect.defect(error);
        };
    }
}
