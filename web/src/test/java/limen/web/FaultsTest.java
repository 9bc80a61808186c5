package limen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import limen.web.library.Library;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is said when something cannot be answered: a page in words, with all headers, and never a trace
/// of the code.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
    private static final String SECRET = "\u202Esertraline\u202C\uD83D\uDE00";

    private Served served;

    /// A room that fails as ours should not.
    static class BrokenWiring {
        @Bean
        static BrokenRoom broken() {
            return new BrokenRoom();
        }
    }

    @RestController
    static final class BrokenRoom {
        @GetMapping("/broken")
        String page(@RequestParam(name = "q", defaultValue = "") String question) {
            return fail(new IllegalStateException("it was asked for " + question));
        }

        private static <T extends Throwable> String fail(T fault) throws T {
            throw fault;
        }

        @GetMapping("/endless")
        String endless() {
            return fail(new StackOverflowError("too deep for " + SECRET));
        }
    }

    @BeforeAll
    void open() throws Exception {
        served = Served.on(Served.NOW, BrokenWiring.class);
    }

    @BeforeEach
    void forget() {
        served.log().clear();
    }

    @AfterAll
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/evidence/Z99",
                "/evidence/%F0%9F%98%80",
                "/evidence/%D8%B1%D8%A7%D8%AD%D8%A9",
                "/law/ZZ",
                "/asset/0000000000000000.css",
                "/WEB-INF/web.xml",
                "/evidence/A01/more",
                "/..%2f..%2fetc",
                "/evidence/"
            })
    void an_unknown_address_is_a_page_in_words(String path) throws Exception {
        var answer = served.get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        inWords(answer);
        assertThat(served.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE"})
    void another_method_is_a_page_in_words(String method) throws Exception {
        var answer = served.send(method, "/evidence");
        assertThat(answer.statusCode()).isEqualTo(405);
        inWords(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /[ HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /?q=%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0001\u0002 nonsense\r\n\r\n",
                "GET /evidence?q=%zz%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void a_request_that_is_none_is_a_page_in_words(String request) throws Exception {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), served.rooms().address().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContain("org.apache", "Exception", "<style");
            assertThat(answer).containsIgnoringCase("content-security-policy: default-src 'none'");
        }
    }

    @Test
    void nobody_is_answered_who_asks_for_another_host() throws Exception {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), served.rooms().address().getPort())) {
            socket.setSoTimeout(5_000);
            var request = "GET / HTTP/1.1\r\nHost: elsewhere.example:8080\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 421")
                    .contains("This is not the address of these pages.")
                    .containsIgnoringCase("content-security-policy: default-src 'none'");
        }
    }

    @Test
    void our_own_failure_says_so_and_the_log_holds_nothing_of_the_question() throws Exception {
        var answer = served.get("/broken?q=" + Served.encoded(SECRET));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("that is our fault");
        inWords(answer);
        assertThat(served.log())
                .singleElement()
                .asString()
                .contains("java.lang.IllegalStateException", "BrokenRoom")
                .doesNotContain("sertraline", "q=", "/broken", "asked for");
    }

    @Test
    void an_error_that_no_handler_expects_is_a_page_in_words_too() throws Exception {
        var answer = served.get("/endless");
        assertThat(answer.statusCode()).isEqualTo(500);
        inWords(answer);
        assertThat(served.log().toString()).doesNotContain("sertraline");
    }

    @Test
    void a_form_that_is_far_too_large_is_a_page_in_words() throws Exception {
        var answer = served.post("/medicines", "names", "lithium\n".repeat(20_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        inWords(answer);
        assertThat(served.log()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data; boundary=x",
                "text/plain",
                "application/x-www-form-urlencoded"
            })
    void a_form_without_its_field_is_asked_again(String type) throws Exception {
        var answer = served.body("/medicines", type, "");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No name was typed.");
    }

    @Test
    void a_port_in_use_is_told_apart_from_other_failures() {
        var port = served.rooms().address().getPort();
        assertThatThrownBy(() -> Rooms.open(port, InstantSource.fixed(Served.NOW), line -> {}, Library.class))
                .isInstanceOf(Rooms.PortTaken.class)
                .hasMessage("Port %d is in use by another program.", port);
    }

    @Test
    void nobody_outside_this_machine_is_listened_to() {
        assertThat(served.rooms().address().getHost()).isEqualTo("127.0.0.1");
    }

    private static void inWords(HttpResponse<String> answer) {
        Headers.everywhere()
                .forEach((name, value) ->
                        assertThat(answer.headers().allValues(name)).containsExactly(value));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(answer.body())
                .contains("<h1>", "href=\"/unwell\"", "href=\"/\"")
                .doesNotContain("Exception", "limen.web", "org.springframework", "tomcat", "at java.");
    }
}
