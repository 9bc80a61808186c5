package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong with the address of a database, nothing of a user or password in it is printed.
final class DatabaseTest {
    private static final String URL = "jdbc:postgresql://localhost:1/limen?user=ada";

    @TempDir
    Path root;

    @Test
    void an_option_holds_no_password_and_the_environment_may() {
        assertThat(Database.of(URL, Map.of())).contains(URL);
        assertThat(Database.of(null, Map.of())).isEmpty();
        assertThat(Database.of(null, Map.of("LIMEN_DATABASE", URL + "&password=s%40cret")))
                .contains(URL + "&password=s%40cret");
        // What is typed is meant.
        assertThat(Database.of(URL, Map.of("LIMEN_DATABASE", URL + "&password=s%40cret")))
                .contains(URL);
        refused(URL + "&password=hush", Map.of(), "every user of this machine can read");
        refused(URL + "&PASSWORD=hush", Map.of(), "LIMEN_DATABASE");
        refused(URL + "&sslpassword=hush", Map.of(), "PGPASSFILE");
    }

    @Test
    void nothing_of_an_address_that_is_not_understood_is_repeated() {
        for (var address : List.of(
                "jdbc:postgresql://ada:hush@localhost/limen",
                "jdbc:postgresql://ada:hu/sh@localhost/limen",
                "jdbc:postgresql://localhost:hush/limen",
                "jdbc:postgresql://localhost/limen?password=hush%zz",
                "postgresql://ada:hush@localhost/limen",
                "jdbc:mysql://localhost/limen?password=hush")) {
            refused(address, Map.of(), "expected jdbc:postgresql://HOST/NAME?user=NAME");
            refused(null, Map.of("LIMEN_DATABASE", address), "LIMEN_DATABASE");
        }
    }

    @Test
    void signs_in_a_password_are_written_by_their_numbers() throws SQLException {
        var url = Database.of(null, Map.of("LIMEN_DATABASE", URL + "&password=a%40b%2Fc%3Fd%26e%25f"))
                .orElseThrow();

        var password = Arrays.stream(DriverManager.getDriver(url).getPropertyInfo(url, new Properties()))
                .filter(property -> property.name.equals("password"))
                .findFirst()
                .orElseThrow();

        assertThat(password.value).isEqualTo("a@b/c?d&e%f");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_user_and_password() throws Exception {
        Files.createDirectory(root.resolve("study"));
        var run = CommandProcess.start(
                        Map.of("LIMEN_DATABASE", URL + "&password=hu%2Fsh"),
                        "audit",
                        "verify",
                        "--without-key",
                        "--data",
                        root.resolve("study").toString())
                .ended();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("The database at jdbc:postgresql://localhost:1/limen, schema limen does not answer.")
                .doesNotContain("hu%2F", "hu/sh", "ada")
                .hasLineCount(1);
    }

    private static void refused(@Nullable String option, Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> Database.of(option, environment))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(sentence)
                .hasMessageNotContainingAny("hush", "ada", "hu/sh");
    }
}
