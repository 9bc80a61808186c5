package limen.storage.keeper;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// One connection to a database, with the statements it has prepared. Used by one thread at a time.
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Prepared once and kept. Its result must be read to the end before it is asked for again.
    PreparedStatement kept(String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = fresh(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /// Prepared for one use; whoever asks closes it.
    PreparedStatement fresh(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column of the first row, as text; empty if there is none.
    String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            var found = rows.next() ? rows.getString(1) : null;
            return found == null ? "" : found;
        }
    }

    int number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /// From here on everything is part of a transaction, which begins by itself.
    void beginTransactions() throws SQLException {
        connection.setAutoCommit(false);
    }

    /// From here on every statement stands alone.
    void endTransactions() throws SQLException {
        connection.setAutoCommit(true);
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
