package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `limen serve` as somebody starts and stops it.
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("Limen is at (http://127\\.0\\.0\\.1:\\d+/) ");

    @Test
    void it_says_where_it_is_answers_and_ends_when_told_to() throws Exception {
        var serve = CommandProcess.start(Map.of(), "serve", "--port", "0");
        try (var client = HttpClient.newHttpClient()) {
            var address = address(serve);
            var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        } finally {
            serve.process().destroy();
        }
        var run = serve.ended();
        assertThat(run.exitCode()).as("ended by the signal").isEqualTo(143);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_busy_port_is_one_sentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var run = CommandRun.of("serve", "--port", String.valueOf(other.getLocalPort()));
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().strip())
                    .isEqualTo(
                            "Port %d is in use by another program. Give another with --port, or 0 for any that is free."
                                    .formatted(other.getLocalPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "eighty", "8080.5", ""})
    void a_port_that_is_none_is_one_sentence(String port) {
        var run = CommandRun.of("serve", "--port", port);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).contains("--port").doesNotContain("\n");
    }

    @Test
    void the_help_says_what_is_served_and_that_nothing_is_kept() {
        assertThat(CommandRun.of("serve", "--help").out())
                .contains("nothing is stored, and nothing that is typed is", "Only this machine")
                .contains("Without --data there is no sign-in, no study and no record:");
    }

    private static URI address(CommandProcess serve) throws Exception {
        while (true) {
            var said = ADDRESS.matcher(Files.readString(serve.out()));
            if (said.find()) {
                return URI.create(said.group(1));
            }
            assertThat(serve.process().isAlive()).isTrue();
            Thread.sleep(50);
        }
    }
}
