package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import limen.study.Author;
import limen.study.Role;
import limen.web.signin.Caller;
import limen.web.signin.Staffed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.bind.annotation.RequestMethod;

/// Every route of a real study, as the dispatcher lists them, and to whom it opens.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StudyDoorsTest {
    private static final Set<String> ANYBODY = Set.of(
            "/",
            "/asset/{file}",
            "/away.js",
            "/evidence",
            "/evidence/{id}",
            "/medicines",
            "/compare",
            "/law",
            "/law/{iso}",
            "/unwell",
            "/grading",
            "/erased",
            "/sign-in",
            "/sign-in/again",
            "/sign-in/passkey",
            "/invited/{token}",
            "/invited/{token}/passkey");
    private static final Set<String> WHO_IS_SIGNED_IN = Set.of(
            "/account", "/account/end-others", "/account/passkey", "/account/password", "/account/remove", "/sign-out");

    private Staffed door;
    private List<Route> routes;

    @BeforeAll
    void open() throws Exception {
        door = Staffed.open();
        routes = Route.of(door.rooms());
    }

    @AfterAll
    void close() {
        door.close();
    }

    private static String address(Route route) {
        return route.pattern()
                .replace("{file}", "none.css")
                .replace("{id}", "C001")
                .replace("{iso}", "DE")
                .replace("{what}", "journal")
                .replace("{token}", "none");
    }

    @Test
    void what_is_not_for_anybody_sends_a_stranger_to_the_door() throws Exception {
        var stranger = new Caller(door);
        for (var route : routes) {
            if (ANYBODY.contains(route.pattern())) {
                continue;
            }
            if (route.method() == RequestMethod.GET) {
                assertThat(stranger.get(address(route)).uri().getPath())
                        .as(route.toString())
                        .isEqualTo("/sign-in");
            } else {
                assertThat(stranger.post(address(route), Map.of()).statusCode())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_participant_reaches_no_page_of_staff_and_staff_no_page_of_a_participant() throws Exception {
        var person = new Author(Role.PARTICIPANT, "P014");
        var participant = new Caller(door).in("P014", door.known(person));
        var lead = new Caller(door).in("Lead Person", door.known(Staffed.LEAD));
        for (var route : routes) {
            if (ANYBODY.contains(route.pattern()) || WHO_IS_SIGNED_IN.contains(route.pattern())) {
                continue;
            }
            var other = route.pattern().startsWith("/staff/") ? participant : lead;
            var answer = route.method() == RequestMethod.GET
                    ? other.get(address(route))
                    : other.post(
                            address(route),
                            Map.of(
                                    "_csrf",
                                    Caller.filled(other.get("/account").body(), "/sign-out", Map.of())
                                            .get("_csrf"),
                                    "entry",
                                    UUID.randomUUID().toString()));
            assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        }
    }

    @Test
    void every_form_of_somebody_signed_in_needs_its_token() throws Exception {
        var person = new Author(Role.PARTICIPANT, "P015");
        var participant = new Caller(door).in("P015", door.known(person));
        for (var route : routes) {
            if (route.method() == RequestMethod.POST && !route.pattern().equals("/medicines")) {
                assertThat(participant.post(address(route), Map.of()).statusCode())
                        .as(route.toString())
                        .isEqualTo(403);
            }
        }
    }
}
