package limen.storage.keeper;

import static limen.storage.keeper.KeeperContract.assertFault;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Addresses as people write them, with whatever a password may hold.
class PostgresAddressTest {
    /// What stands for another character in an address, and what opens or ends a part of one.
    private static final String PASSWORD = "100% & more?currentSchema=other#/@:+\"'ä";

    @Test
    void whatever_a_password_holds_it_opens_ends_or_moves_nothing_and_is_never_shown() throws SQLException {
        var url = TestPostgres.freshUrl();
        var schema = url.substring(url.lastIndexOf('=') + 1);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create role encoded login superuser password '%s'".formatted(PASSWORD.replace("'", "''")));
        }
        var encoded = URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        var address = url.replace("user=postgres", "user=encoded&password=" + encoded);
        assertThat(PostgresAddress.of(address).schema()).isEqualTo(schema);
        PostgresKeeper.open(address).close();
        assertThat(PostgresDialect.of(address).toString())
                .contains("localhost", schema)
                .doesNotContain("100", encoded);
    }

    @Test
    void options_are_the_database_s_and_do_not_move_the_log() throws SQLException {
        var url = TestPostgres.freshUrl();
        var options = url + "&options=-c%20search_path=pg_catalog%20-c%20statement_timeout=54321&ssl=false";
        PostgresKeeper.open(options).close();
        try (var session = PostgresDialect.of(options).reader()) {
            assertThat(session.text("show search_path")).isEqualTo(url.substring(url.lastIndexOf('=') + 1));
            assertThat(session.text("show statement_timeout")).isEqualTo("54321ms");
        }
        assertThat(PostgresKeeper.isEmpty(url)).isTrue();
    }

    @Test
    void the_schema_may_be_encoded_and_stand_anywhere() {
        assertThat(PostgresAddress.of("jdbc:postgresql://h/db").schema()).isEqualTo("limen");
        assertThat(PostgresAddress.of("jdbc:postgresql://h/db?currentSchema=a%5Fb,public&user=x"))
                .isEqualTo(new PostgresAddress("jdbc:postgresql://h:5432/db", "a_b"));
        assertThat(PostgresAddress.of("jdbc:postgresql://h/db?password=currentSchema%3Dx")
                        .schema())
                .isEqualTo("limen");
        assertThat(PostgresAddress.of("jdbc:postgresql://one:1,two:2/db?user=x").where())
                .isEqualTo("jdbc:postgresql://one:1,two:2/db");
        assertThat(PostgresAddress.of("jdbc:postgresql:db?user=x").where())
                .isEqualTo("jdbc:postgresql://localhost:5432/db");
    }

    @Test
    void what_is_no_address_is_told_without_repeating_it() {
        for (var wrong : List.of(
                "jdbc:postgresql://h/db?user=x&password=hunter2%",
                "jdbc:postgresql://h/db?user=x&password=hunter2%zz",
                "jdbc:postgresql://x:hunter2@h/db",
                "jdbc:postgresql://h:port/db?password=hunter2",
                "jdbc:mysql://h/db?password=hunter2",
                "postgresql://x:hunter2@h/db")) {
            assertFault(() -> PostgresKeeper.open(wrong), Trouble.Misaddressed.class)
                    .contains("jdbc:postgresql://HOST", "%25")
                    .doesNotContain("hunter2");
            assertFault(() -> PostgresKeeper.openForReading(wrong), Trouble.Misaddressed.class);
            assertFault(() -> PostgresKeeper.isEmpty(wrong), Trouble.Misaddressed.class);
        }
    }
}
