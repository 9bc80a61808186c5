package limen.web.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.safety.Value;
import limen.study.Admission;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.randomisation.SealedList;
import limen.study.schedule.DueState;
import limen.study.schedule.Task;
import limen.web.Rooms;
import limen.web.access.Doors;
import limen.web.participant.LivedStudy;
import limen.web.signin.InvitationsAlone;
import limen.web.signin.PublicOrigin;
import limen.web.signin.StudyRooms;

/// A rehearsed study behind a running server, and somebody who asks it as one person after the other.
final class World implements AutoCloseable {
    private static final int HOURS_BEFORE = 3;

    private final LivedStudy lived;
    private final Rooms rooms;
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private HttpClient client = newcomer();
    private String token = "";

    /// @param added to what is wired anyway
    World(String example, int people, long seed, UnaryOperator<SealedList> sealed, Class<?>... added)
            throws IOException {
        this(LivedStudy.of(example, people, seed, sealed), added);
    }

    World(LivedStudy lived, Class<?>... added) throws IOException {
        this.lived = lived;
        rooms = Rooms.open(plan(List.of(added)));
    }

    /// That of a real study, so that whatever is added there is here too; only nobody has to sign in.
    private Rooms.Plan plan(List<Class<?>> added) {
        var real = StudyRooms.plan(lived.study(), 0, PublicOrigin.local(0), lived.clock(), log::add);
        var parts = new HashMap<>(real.parts());
        parts.put(Doors.Entrance.class, new Doors.Entrance("/unwell"));
        var wirings = Stream.concat(
                        real.wirings().stream().filter(wiring -> wiring != StudyRooms.class),
                        Stream.concat(Stream.of(InvitationsAlone.class, BackDoor.class), added.stream()))
                .toList();
        return new Rooms.Plan(0, lived.clock(), log::add, true, parts, wirings);
    }

    Rooms rooms() {
        return rooms;
    }

    LivedStudy lived() {
        return lived;
    }

    /// What the server told its log.
    List<String> log() {
        return List.copyOf(log);
    }

    List<ParticipantId> people() {
        return lived.study().people();
    }

    /// Whether somebody can take a capsule on this day. The evening before it opens already, but what is asked before
    /// it is not.
    boolean hasOpenCapsule(Instant at) {
        return people().stream()
                .flatMap(person -> lived.study().situation(person).agenda(at).stream())
                .anyMatch(due -> due.task() instanceof Task.TakeCapsule
                        && due.state() instanceof DueState.Open
                        && due.planned().minusHours(HOURS_BEFORE).toInstant().isBefore(at));
    }

    /// What somebody answered at the beginning, as it is typed. Whoever answers otherwise later waits for a doctor.
    Map<String, String> toldAtScreening(ParticipantId person) {
        var told = new HashMap<String, String>();
        for (var entry : lived.study().entries(person)) {
            if (entry.event() instanceof Admission.Screened(var answers)) {
                answers.forEach((question, value) -> told.put(question, typed(value)));
            }
        }
        return told;
    }

    private static String typed(Value value) {
        return switch (value) {
            case Value.Number(var number) ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Value.Word(var word) -> word;
        };
    }

    World asStranger() {
        client = newcomer();
        return this;
    }

    World as(ParticipantId person) throws IOException, InterruptedException {
        client = newcomer();
        send(request(BackDoor.PATH + "?person=" + person.text()));
        token = new String(send(request(BackDoor.PATH + "/token")).body(), StandardCharsets.UTF_8);
        return this;
    }

    World as(Role role) throws IOException, InterruptedException {
        client = newcomer();
        send(request(BackDoor.PATH + "/staff?role=" + role));
        token = new String(send(request(BackDoor.PATH + "/token")).body(), StandardCharsets.UTF_8);
        return this;
    }

    /// Somebody of that role who signs as this.
    World as(Role role, String name) throws IOException, InterruptedException {
        client = newcomer();
        send(request(BackDoor.PATH + "/staff?role=%s&name=%s".formatted(role, encoded(name))));
        token = new String(send(request(BackDoor.PATH + "/token")).body(), StandardCharsets.UTF_8);
        return this;
    }

    Answered get(String path) {
        return answered(request(path));
    }

    /// Sends a form, with what it must carry.
    Answered post(String path, Map<String, List<String>> fields) {
        var body = "_csrf=" + encoded(token)
                + fields.entrySet().stream()
                        .flatMap(field -> field.getValue().stream()
                                .map(value -> "&" + encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining());
        return answered(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Sends what a program sends.
    ///
    /// @param headers names and values, in turn
    Answered send(String path, String json, String... headers) {
        var asked = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return answered(headers.length == 0 ? asked : asked.headers(headers));
    }

    /// What a request that writes must carry.
    String token() {
        return token;
    }

    private Answered answered(HttpRequest.Builder asked) {
        try {
            return Answered.of(
                    send(asked),
                    Objects.requireNonNullElse(
                            lived.study().conduct().allocations().sealed(), "-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        }
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder asked) throws IOException, InterruptedException {
        return client.send(asked.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(rooms.address().resolve(path));
    }

    private static HttpClient newcomer() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        rooms.close();
        lived.close();
    }
}
