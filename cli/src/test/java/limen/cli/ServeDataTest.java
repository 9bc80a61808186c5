package limen.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

class ServeDataTest {
    private static final String PASSPHRASE = "words that nobody guesses";
    private static final Pattern LINK = Pattern.compile("(http://localhost:\\d+)(/invited/\\S+)");

    @TempDir
    Path root;

    @Test
    void a_new_study_is_made_and_says_once_how_its_first_investigator_comes_in() throws Exception {
        var data = root.resolve("study").toString();
        var environment = Map.of("LIMEN_PASSPHRASE", PASSPHRASE);
        var serve = CommandProcess.start(
                environment,
                "serve",
                "--data",
                data,
                "--protocol",
                "../examples/protocols/parallel-groups.yaml",
                "--port",
                "0");
        try (var client = HttpClient.newHttpClient()) {
            var said = link(serve);
            var page = client.send(HttpRequest.newBuilder(URI.create(said)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Choose how you will sign in.");
            var origin = said.substring(0, said.indexOf("/invited"));
            var day = client.send(
                    HttpRequest.newBuilder(URI.create(origin + "/today")).build(), BodyHandlers.ofString());
            assertThat(day.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
            assertThat(Files.readString(serve.out())).doesNotContain(PASSPHRASE);
        } finally {
            serve.process().destroy();
        }
        var run = serve.ended();
        assertThat(run.exitCode()).isEqualTo(143);
        assertThat(run.err()).isEmpty();
        var archive = root.resolve("archive.zip").toString();
        var export = CommandProcess.run(PASSPHRASE, "export", "--data", data, "--format", "archive", "--out", archive);
        assertThat(export.exitCode()).as(export.err()).isZero();
        assertThat(export.out()).startsWith("1 entries");
    }

    private static String link(CommandProcess serve) throws Exception {
        while (true) {
            var said = LINK.matcher(Files.readString(serve.out()));
            if (said.find()) {
                return said.group();
            }
            assertThat(serve.process().isAlive())
                    .as(Files.readString(serve.err()))
                    .isTrue();
            Thread.sleep(50);
        }
    }

    @Test
    void options_of_a_study_need_one() {
        var run = CommandRun.of("serve", "--origin", "https://study.example.org");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected --data DIR with them");
    }

    @Test
    void an_origin_that_is_none_is_one_sentence() {
        var run = CommandRun.of("serve", "--data", root.toString(), "--origin", "http://192.168.0.7/study");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).contains("as https://study.example.org").doesNotContain("\n");
    }

    @Test
    void a_file_of_recipients_with_faults_is_refused_before_anything_is_made() throws Exception {
        var file = Files.writeString(root.resolve("alarms.yaml"), """
                recipients:
                  - label: on duty
                    email: nowhere
                  - label: pager
                    webhook: http://pager.example.org
                """);
        var run = CommandRun.of(
                "serve",
                "--data",
                root.resolve("study").toString(),
                "--protocol",
                "../examples/protocols/parallel-groups.yaml",
                "--alarms",
                file.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("line 3: recipients[1].email: \"nowhere\" is no e-mail address", "line 5:");
        assertThat(run.err()).contains("expected who is told of an alarm, without a fault");
        assertThat(root.resolve("study")).doesNotExist();
    }

    @Test
    void a_journal_is_not_served_as_a_study() {
        var run = CommandRun.of(
                "serve",
                "--data",
                root.resolve("journal").toString(),
                "--protocol",
                "../examples/protocols/personal-journal.yaml");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is the protocol of a personal journal");
        assertThat(root.resolve("journal")).doesNotExist();
    }

    @Test
    void a_folder_without_a_study_is_one_sentence_and_stays_as_it_is() throws Exception {
        var run = CommandProcess.run(
                PASSPHRASE, "serve", "--data", root.resolve("nothing").toString(), "--port", "0");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(root.resolve("nothing")).doesNotExist();
    }
}
