package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Users of PostgreSQL who may do less than is needed: nothing of theirs is called damaged.
class PostgresRightsTest {
    private final Rows rows = new Rows(new SplittableRandom(19), 3);
    private final String owner = TestPostgres.freshUrl();
    private final String schema = owner.substring(owner.lastIndexOf('=') + 1);
    private final String user = "user_of_" + schema;
    private final String guest = owner.replace("user=postgres", "user=" + user);

    @BeforeEach
    void user() throws SQLException {
        execute("create role %s login".formatted(user));
    }

    private void log() {
        try (var keeper = PostgresKeeper.open(owner)) {
            keeper.write(log -> {
                log.add(rows.next(3));
                return log;
            });
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(owner);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void where_nothing_was_ever_made_a_log_is_missing_and_making_one_takes_a_right() {
        assertFault(() -> PostgresKeeper.openForReading(guest), Trouble.Missing.class)
                .contains(schema);
        assertThat(PostgresKeeper.isEmpty(guest)).isTrue();
        assertFault(() -> PostgresKeeper.open(guest), Trouble.NotAllowed.class).contains("Nothing is damaged");
    }

    @Test
    void whoever_may_not_use_the_schema_is_told_that() {
        log();
        assertFault(() -> PostgresKeeper.openForReading(guest), Trouble.NotAllowed.class)
                .contains("may not use the schema");
        assertFault(() -> PostgresKeeper.open(guest), Trouble.NotAllowed.class).contains("may not use the schema");
        assertFault(() -> PostgresKeeper.isEmpty(guest), Trouble.NotAllowed.class);
    }

    @Test
    void whoever_may_not_read_a_table_is_told_that() throws SQLException {
        log();
        execute("grant usage on schema %s to %s".formatted(schema, user));
        assertFault(() -> PostgresKeeper.openForReading(guest), Trouble.NotAllowed.class)
                .contains(schema);
        execute("grant select on %s.format to %s".formatted(schema, user));
        try (var keeper = PostgresKeeper.openForReading(guest)) {
            assertFault(() -> keeper.read(Keeper.Reading::last), Trouble.NotAllowed.class);
        }
    }

    @Test
    void whoever_may_read_looks_at_the_log_and_does_not_write_it() throws SQLException {
        log();
        execute("grant usage on schema %s to %s".formatted(schema, user));
        execute("grant select on all tables in schema %s to %s".formatted(schema, user));
        try (var keeper = PostgresKeeper.openForReading(guest)) {
            assertThat(keeper.read(KeeperContract::everything)).hasSize(3);
            assertThat(keeper.read(Keeper.Reading::unlikeMade)).isEmpty();
        }
        assertFault(() -> PostgresKeeper.open(guest), Trouble.NotAllowed.class).contains("does not own the tables");
    }

    /// PostgreSQL would only warn that it leaves such a table as it is, with the key that was destroyed in it.
    @Test
    void whoever_could_write_rows_and_not_drop_their_traces_does_not_write() throws SQLException {
        log();
        execute("grant usage on schema %s to %s".formatted(schema, user));
        execute("grant all on all tables in schema %s to %s".formatted(schema, user));
        assertFault(() -> PostgresKeeper.open(guest), Trouble.NotAllowed.class).contains("every erasure");
    }

    @Test
    void a_user_who_may_make_a_schema_owns_what_it_makes() throws SQLException {
        execute("grant create on database postgres to %s".formatted(user));
        PostgresKeeper.open(guest).close();
        PostgresKeeper.open(guest).close();
        execute("revoke create on database postgres from %s".formatted(user));
        PostgresKeeper.open(guest).close();
    }
}
