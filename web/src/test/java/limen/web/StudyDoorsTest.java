package limen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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
            "/health",
            "/metrics",
            "/sign-in",
            "/sign-in/again",
            "/sign-in/passkey",
            "/invited/{token}",
            "/invited/{token}/passkey");
    private static final Set<String> WHO_IS_SIGNED_IN = Set.of(
            "/account", "/account/end-others", "/account/passkey", "/account/password", "/account/remove", "/sign-out");

    /// To whom each part of the console and of what programs may ask opens: our own list, of which the server knows
    /// nothing. The first that an address begins with counts.
    private static final Map<String, Set<Role>> CONDUCTED = conducted();

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

    private static Map<String, Set<Role>> conducted() {
        var clinic = Set.of(Role.INVESTIGATOR, Role.PHYSICIAN);
        var all = Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.PREPARER, Role.MONITOR, Role.STATISTICIAN);
        var opens = new LinkedHashMap<String, Set<Role>>();
        opens.put("/staff/study/sign", clinic);
        opens.put("/staff/study/activate", clinic);
        opens.put("/staff/study/amend", clinic);
        opens.put("/staff/study/extend", Set.of(Role.INVESTIGATOR));
        opens.put("/staff/study/stop", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR));
        opens.put("/staff/study/resume", Set.of(Role.INVESTIGATOR, Role.MONITOR));
        opens.put("/staff/study", all);
        opens.put("/staff/people", clinic);
        opens.put("/staff/alarms", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR));
        opens.put("/staff/kits", Set.of(Role.PREPARER));
        opens.put("/staff/board", Set.of(Role.MONITOR));
        opens.put("/staff/findings", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR, Role.STATISTICIAN));
        opens.put("/staff/record/archive.zip", Set.of(Role.INVESTIGATOR));
        opens.put("/staff/record/backups", Set.of(Role.INVESTIGATOR));
        opens.put("/staff/record/entries.csv", Set.of(Role.INVESTIGATOR, Role.STATISTICIAN));
        opens.put("/staff/record", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR, Role.STATISTICIAN));
        opens.put("/staff/invite", Set.of(Role.INVESTIGATOR));
        opens.put("/staff/unseal", Set.of(Role.PREPARER, Role.MONITOR));
        opens.put("/staff/unblind/ask", clinic);
        opens.put("/staff/unblind/show", clinic);
        opens.put("/staff/unblind/agree", Set.of(Role.PREPARER, Role.MONITOR));
        opens.put("/staff/unblind/final/lock", Set.of(Role.INVESTIGATOR));
        opens.put("/staff/unblind/final/open", Set.of(Role.PREPARER));
        opens.put("/staff/unblind", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.PREPARER, Role.MONITOR));
        opens.put("/staff", all);
        opens.put("/api/v1/people", clinic);
        opens.put("/api/v1/alarms", Set.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.MONITOR));
        opens.put("/api", all);
        return opens;
    }

    private static boolean isProgrammed(Route route) {
        return route.pattern().startsWith("/api");
    }

    private static String address(Route route) {
        return route.pattern()
                .replace("{file}", "none.css")
                .replace("{id}", "C001")
                .replace("{iso}", "DE")
                .replace("{what}", "journal")
                .replace("{token}", "none")
                .replace("{code}", "P014")
                .replaceAll("\\{[^}]*}", "none");
    }

    @Test
    void what_is_not_for_anybody_sends_a_stranger_to_the_door() throws Exception {
        var stranger = new Caller(door);
        for (var route : routes) {
            if (ANYBODY.contains(route.pattern())) {
                continue;
            }
            if (route.method() == RequestMethod.GET && isProgrammed(route)) {
                assertThat(stranger.get(address(route)).statusCode())
                        .as(route.toString())
                        .isEqualTo(401);
            } else if (route.method() == RequestMethod.GET) {
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
            if (ANYBODY.contains(route.pattern())
                    || WHO_IS_SIGNED_IN.contains(route.pattern())
                    || isProgrammed(route)) {
                continue;
            }
            var other = route.pattern().startsWith("/staff") ? participant : lead;
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
    void every_route_of_the_console_opens_to_the_roles_it_is_for_and_to_no_other() throws Exception {
        for (var role : Role.values()) {
            if (role == Role.PARTICIPANT || role == Role.RULES) {
                continue;
            }
            var author = new Author(role, "Some " + role.name());
            var somebody = new Caller(door).in(author.name(), door.known(author));
            var token = Caller.filled(somebody.get("/account").body(), "/sign-out", Map.of())
                    .get("_csrf");
            for (var route : routes) {
                if (!route.pattern().startsWith("/staff") && !isProgrammed(route)) {
                    continue;
                }
                var opens = CONDUCTED.entrySet().stream()
                        .filter(part -> route.pattern().startsWith(part.getKey()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(route + " is in nobody's list"))
                        .getValue()
                        .contains(role);
                // What is sent to a form that opens is nothing that it could keep.
                var status = route.method() == RequestMethod.GET
                        ? somebody.get(address(route)).statusCode()
                        : opens
                                ? 0
                                : somebody.post(address(route), Map.of("_csrf", token))
                                        .statusCode();
                assertThat(status != 403)
                        .as("%s for %s: %d", route, role, status)
                        .isEqualTo(opens);
            }
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
