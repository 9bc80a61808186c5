package limen.web.whole;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import limen.study.ParticipantId;
import limen.study.Role;
import limen.study.randomisation.SealedList;
import limen.web.Route;

/// The same study twice, with every capsule the other way round, asked the same in the same order.
final class Twins implements AutoCloseable {
    /// Under which capsules are counted that were recorded as taken.
    static final String TAKEN = "POST /today/capsule, taken";

    private static final int OUR_FAULT = 500;
    private static final int SEE_OTHER = 303;

    private final World one;
    private final World other;
    private final List<Route> routes;
    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private String who = "nobody";

    /// @param sealed what becomes of both lists before they are sealed
    /// @param added to both houses
    Twins(String example, int people, long seed, UnaryOperator<SealedList> sealed, Class<?>... added)
            throws IOException {
        one = new World(example, people, seed, sealed, added);
        other = new World(example, people, seed, list -> sealed.apply(OppositeList.of(list)), added);
        // What counts times has another answer at each request.
        routes = Route.of(one.rooms()).stream()
                .filter(route -> !route.pattern().equals("/metrics"))
                .toList();
    }

    List<Route> routes() {
        return routes;
    }

    List<ParticipantId> people() {
        if (!one.people().equals(other.people())) {
            differences.add("other people");
        }
        return one.people();
    }

    /// Lets both live on until somebody has a capsule to take, or for two weeks.
    Instant liveUntilACapsuleIsOpen(Instant from) {
        for (var at = from; ; at = at.plus(Duration.ofHours(3))) {
            one.lived().until(at);
            other.lived().until(at);
            if (one.hasOpenCapsule(at) || at.isAfter(from.plus(Duration.ofDays(14)))) {
                return at;
            }
        }
    }

    Twins as(ParticipantId who) throws IOException, InterruptedException {
        this.who = who.text();
        one.as(who);
        other.as(who);
        return this;
    }

    /// What the person who asks now answered at the beginning.
    Map<String, String> told() {
        return one.toldAtScreening(new ParticipantId(who));
    }

    Twins as(Role role) throws IOException, InterruptedException {
        who = role.name();
        one.as(role);
        other.as(role);
        return this;
    }

    /// Somebody of that role who signs as this.
    Twins as(Role role, String name) throws IOException, InterruptedException {
        who = role.name();
        one.as(role, name);
        other.as(role, name);
        return this;
    }

    Answered get(String path) {
        return noted("GET", path, one.get(path), other.get(path));
    }

    Answered post(String path, Map<String, List<String>> fields) {
        return noted("POST", path, one.post(path, fields), other.post(path, fields));
    }

    /// Sends what a program sends.
    Answered send(String path, String json) {
        return noted(
                "POST",
                path,
                one.send(path, json, ApiTest.HEADER, one.token()),
                other.send(path, json, ApiTest.HEADER, other.token()));
    }

    /// Waits until a page of either no longer says so.
    void settle(String path, String said) {
        boolean isSaid;
        do {
            Thread.onSpinWait();
            // Both are asked as often: a server closes a connection after so many requests.
            var first = one.get(path).body().contains(said);
            var second = other.get(path).body().contains(said);
            isSaid = first || second;
        } while (isSaid);
    }

    private Answered noted(String method, String path, Answered here, Answered there) {
        route(method, path).ifPresent(route -> compared.merge(route.toString(), 1, Integer::sum));
        if (method.equals("POST") && path.equals("/today/capsule") && here.status() == SEE_OTHER) {
            compared.merge(TAKEN, 1, Integer::sum);
        }
        if (here.status() >= OUR_FAULT) {
            differences.add("%s %s as %s fails".formatted(method, path, who));
        }
        var difference = here.differenceFrom(there);
        if (!difference.isEmpty()) {
            differences.add("%s %s as %s: %s".formatted(method, path, who, difference));
        }
        return here;
    }

    World one() {
        return one;
    }

    World other() {
        return other;
    }

    Optional<Route> route(String path) {
        return route("GET", path);
    }

    /// The one that answers: of several that could, the one with the fewest names in it.
    Optional<Route> route(String method, String path) {
        return routes.stream()
                .filter(route -> route.answers(method, path))
                .min(Comparator.comparingLong(route ->
                        route.pattern().chars().filter(sign -> sign == '{').count()));
    }

    /// How many answers of each route were held against each other.
    Map<String, Integer> compared() {
        return compared;
    }

    List<String> differences() {
        return differences;
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
