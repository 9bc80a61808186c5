package limen.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.study.Role;
import limen.web.Answer;
import limen.web.Rooms;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import limen.web.console.kits.KitRooms;
import limen.web.console.sealed.SealedRooms;
import limen.web.library.Library;
import limen.web.participant.LivedStudy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Kits and the sealed list of a lived study behind a running server, and whoever conducts it.
public final class Conducted implements AutoCloseable {
    private final LivedStudy lived;
    private final Rooms rooms;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    private Conducted(LivedStudy lived) throws IOException {
        this.lived = lived;
        this.rooms = Rooms.open(new Rooms.Plan(
                0,
                lived.clock(),
                log::add,
                true,
                Map.of(
                        Team.class, new Team(lived.study(), lived.clock(), ZoneOffset.UTC),
                        ConsoleFrames.class, new ConsoleFrames(""),
                        Doors.Entrance.class, new Doors.Entrance("/unwell")),
                List.of(
                        Doors.class,
                        Library.class,
                        ConsoleRooms.class,
                        KitRooms.class,
                        SealedRooms.class,
                        BackDoor.class)));
    }

    public static Conducted of(LivedStudy lived) throws IOException {
        return new Conducted(lived);
    }

    public LivedStudy lived() {
        return lived;
    }

    public Instant now() {
        return lived.clock().get();
    }

    /// What the server told its log.
    public List<String> log() {
        return List.copyOf(log);
    }

    public Member as(Role role, String name) throws IOException, InterruptedException {
        var member = new Member();
        member.get("/demo/in?role=%s&name=%s".formatted(role, encoded(name)));
        return member;
    }

    @Override
    public void close() {
        rooms.close();
        lived.close();
    }

    /// Somebody with a browser that keeps cookies and follows where it is sent.
    public final class Member {
        private final HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        public HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return browser.send(
                    HttpRequest.newBuilder(rooms.address().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        /// Opens a page, fills in its form and sends it.
        public HttpResponse<String> fill(String path, String action, Map<String, String> typed)
                throws IOException, InterruptedException {
            return send(get(path).body(), action, typed);
        }

        /// Sends a form of a page with what stands hidden in it.
        public HttpResponse<String> send(String page, String action, Map<String, String> typed)
                throws IOException, InterruptedException {
            var start = page.indexOf("action=\"" + action + "\"");
            assertThat(start).as("a form to " + action + " in " + page).isNotNegative();
            var fields = new LinkedHashMap<String, String>();
            Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                    .matcher(page.substring(start, page.indexOf("</form>", start)))
                    .results()
                    .forEach(found -> fields.put(found.group(1), found.group(2).replace("&amp;", "&")));
            fields.putAll(typed);
            return post(action, fields);
        }

        /// Sends what no page offers.
        public HttpResponse<String> force(String action, Map<String, String> typed)
                throws IOException, InterruptedException {
            var fields = new LinkedHashMap<>(typed);
            fields.put("_csrf", get("/demo/token").body());
            return post(action, fields);
        }

        private HttpResponse<String> post(String action, Map<String, String> fields)
                throws IOException, InterruptedException {
            var body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return browser.send(
                    HttpRequest.newBuilder(rooms.address().resolve(action))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Lets a test be whom it likes, and sign without proof.
    @Configuration(proxyBeanMethods = false)
    static class BackDoor {
        @Bean
        static Signatures signatures() {
            return new Signatures() {
                @Override
                public Proof proof(Visitor.Conducting visitor) {
                    return Proof.NONE;
                }

                @Override
                public Optional<String> refusal(
                        Visitor.Conducting visitor, Map<String, String> sent, HttpServletRequest request) {
                    return Optional.empty();
                }
            };
        }

        /// Found by its configuration, which it belongs to.
        @RestController
        static final class Keeper {
            @GetMapping("/demo/in")
            ResponseEntity<byte[]> be(
                    @RequestParam("role") Role role,
                    @RequestParam("name") String name,
                    HttpServletRequest request,
                    HttpServletResponse response) {
                Doors.letIn(new Visitor.Conducting(role, name), request, response);
                return Answer.page("in");
            }

            @GetMapping("/demo/token")
            ResponseEntity<byte[]> token(Csrf csrf) {
                return Answer.page(csrf.token());
            }
        }
    }
}
