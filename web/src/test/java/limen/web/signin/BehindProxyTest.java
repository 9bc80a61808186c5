package limen.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import limen.study.Author;
import limen.study.Role;
import limen.web.access.Signatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BehindProxyTest {
    @Test
    void an_origin_is_a_scheme_and_a_host_and_nothing_else() {
        assertThat(PublicOrigin.read("https://Study.Example.org/"))
                .hasValue(new PublicOrigin("https://study.example.org", "study.example.org", true));
        assertThat(PublicOrigin.read("https://study.example.org:8443"))
                .hasValue(new PublicOrigin("https://study.example.org:8443", "study.example.org", true));
        assertThat(PublicOrigin.local(8080)).isEqualTo(new PublicOrigin("http://localhost:8080", "localhost", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://study.example.org",
                "study.example.org",
                "https://192.168.0.7",
                "https://[::1]",
                "https://study.example.org/path",
                "https://me@study.example.org",
                "https://",
                "ftp://x",
                "not an address"
            })
    void what_no_passkey_could_belong_to_is_no_origin(String text) {
        assertThat(PublicOrigin.read(text)).isEmpty();
    }

    @Test
    void behind_tls_the_cookie_is_kept_for_tls_and_tries_are_counted_for_whom_the_proxy_names() throws Exception {
        try (var door =
                Staffed.behind(PublicOrigin.read("https://study.example.org").orElseThrow())) {
            var caller = new Caller(door, HttpClient.Redirect.NEVER);
            var page = caller.get("/sign-in");
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("__Host-here=")
                    .contains("Secure", "HttpOnly", "Path=/", "SameSite=Strict")
                    .doesNotContain("Domain");
        }
    }

    @Test
    void signatures_are_counted_for_whom_the_proxy_names_too() throws Exception {
        var monitor = new Author(Role.MONITOR, "Mona Monitor");
        try (var door = Staffed.behind(
                        PublicOrigin.read("https://study.example.org").orElseThrow());
                var proxy = new Proxied(door)) {
            var codes = door.known(monitor);
            for (int i = 0; i < 20; i++) {
                proxy.fills("/sign-in", "192.0.2.1", Map.of("name", "P" + i, "password", "x", "digits", "123456"));
            }
            proxy.fills(
                    "/sign-in",
                    "192.0.2.2",
                    Map.of("name", monitor.name(), "password", Staffed.PASSWORD, "digits", door.digits(codes)));
            door.later(Duration.ofSeconds(30));
            var stop = Map.of(
                    "reason", "a signal", Signatures.PASSWORD, Staffed.PASSWORD, Signatures.DIGITS, door.digits(codes));

            var waits = proxy.fills("/staff/study/stop", "192.0.2.1", stop);
            assertThat(waits.statusCode()).isEqualTo(422);
            assertThat(waits.body()).contains("Too many tries");
            assertThat(door.study.conduct().authority().stop()).isNull();
            assertThat(proxy.fills("/staff/study/stop", "192.0.2.2", stop).statusCode())
                    .isEqualTo(303);
            assertThat(door.study.conduct().authority().stop()).isEqualTo("a signal");
        }
    }

    @Test
    void many_names_from_one_address_wait_and_another_address_does_not() throws Exception {
        try (var door = Staffed.open()) {
            var reception = door.reception();
            for (int i = 0; i < 20; i++) {
                reception.withCodes("P" + i, "some other words", "123456", "192.0.2.1");
            }
            assertThat(reception.withCodes("P99", "some other words", "123456", "192.0.2.1"))
                    .isInstanceOfSatisfying(
                            Reception.Answer.Out.class,
                            out -> assertThat(out.because()).startsWith("Too many tries"));
            assertThat(reception.withCodes("P99", "some other words", "123456", "192.0.2.2"))
                    .isInstanceOfSatisfying(
                            Reception.Answer.Out.class,
                            out -> assertThat(out.because()).isEqualTo(Reception.NO));
        }
    }
}
