package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `limen journal` as somebody starts and stops it.
class JournalCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("The journal is at (http://127\\.0\\.0\\.1:\\d+/journal) ");
    private static final Map<String, String> WORDS = Map.of(Passphrase.VARIABLE, "tea on the stairs");

    @TempDir
    private Path folder;

    @Test
    void it_says_where_it_is_asks_for_the_passphrase_and_closes_when_told_to() throws Exception {
        var diary = folder.resolve("diary").toString();
        var journal = CommandProcess.start(WORDS, "journal", "--data", diary, "--port", "0");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(address(journal)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Open your journal");
            assertThat(Files.readString(journal.out())).doesNotContain("tea on the stairs");
        } finally {
            journal.process().destroy();
        }
        assertThat(journal.ended().exitCode()).as("ended by the signal").isEqualTo(143);

        var wrong = CommandProcess.start(
                        Map.of(Passphrase.VARIABLE, "tea on the roof"), "journal", "--data", diary, "--port", "0")
                .ended();
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err().strip()).isEqualTo("This passphrase does not open it. The file itself is not damaged.");

        var other = CommandRun.of("journal", "--data", diary, "--protocol", "other.yaml", "--port", "0");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("There is a journal in").contains("expected no --protocol");
    }

    @Test
    void what_cannot_be_a_journal_is_one_sentence() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");
        refused("holds letter.txt", "--data", folder.toString());
        refused("--data is empty", "--data", "");
        refused("short.yaml", "--data", folder.resolve("new").toString(), "--protocol", "short.yaml");
        refused(
                "expected one of kind: journal",
                "--data",
                folder.resolve("new").toString(),
                "--protocol",
                "../examples/protocols/n-of-1.yaml");
        refused("--port is 70000", "--data", folder.resolve("new").toString(), "--port", "70000");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void a_busy_port_is_one_sentence() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    "is in use by another program",
                    "--data",
                    folder.resolve("new").toString(),
                    "--port",
                    String.valueOf(other.getLocalPort()));
        }
    }

    @Test
    void the_help_says_that_a_lost_passphrase_is_lost() {
        assertThat(CommandRun.of("journal", "--help").out())
                .contains("a lost passphrase is lost", "Only this machine")
                .doesNotContain("--passphrase");
    }

    private static void refused(String because, String... options) {
        var arguments = new String[options.length + 1];
        arguments[0] = "journal";
        System.arraycopy(options, 0, arguments, 1, options.length);
        var run = CommandRun.of(arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().strip()).contains(because).doesNotContain("\n");
    }

    private static URI address(CommandProcess journal) throws Exception {
        while (true) {
            var said = ADDRESS.matcher(Files.readString(journal.out()));
            if (said.find()) {
                return URI.create(said.group(1));
            }
            assertThat(journal.process().isAlive()).isTrue();
            Thread.sleep(50);
        }
    }
}
