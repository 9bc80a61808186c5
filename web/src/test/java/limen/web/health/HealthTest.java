package limen.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import limen.study.Author;
import limen.study.Role;
import limen.web.signin.Staffed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthTest {
    private Staffed door;

    @BeforeAll
    void open() throws Exception {
        door = Staffed.open();
        door.known(new Author(Role.PARTICIPANT, "P014"));
    }

    @AfterAll
    void close() {
        door.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(door.rooms().address().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void anybody_may_ask_whether_it_runs_and_learns_nothing_else() throws Exception {
        var answer = get("/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("up\n");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void numbers_are_for_this_machine_and_not_for_what_a_proxy_passes_on() throws Exception {
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
        assertThat(get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(404);
        assertThat(get("/metrics", "Forwarded", "for=127.0.0.1").statusCode()).isEqualTo(404);
        assertThat(get("/metrics", "Via", "1.1 proxy").statusCode()).isEqualTo(404);
    }

    @Test
    void numbers_name_nobody_and_count_what_was_answered_and_written() throws Exception {
        get("/nothing-here");
        var text = get("/metrics").body();

        assertThat(text)
                .containsPattern("limen_entries_appended_total [1-9]")
                .containsPattern("limen_append_seconds_bucket\\{le=\"\\+Inf\"} [1-9]")
                .contains("limen_alarms_unread 0\n", "limen_alarms_undelivered 0\n")
                .doesNotContain("P014", door.rooms().address().getAuthority());
        assertThat(text.lines())
                .allMatch(line -> line.startsWith("# ") || line.matches("[a-z_]+(\\{[^}]*})? [0-9.E-]+"));
        var before = answers(text);
        get("/health");
        assertThat(answers(get("/metrics").body())).isGreaterThan(before);
    }

    private static long answers(String text) {
        return text.lines()
                .filter(line -> line.startsWith("limen_answers_total"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                .sum();
    }
}
