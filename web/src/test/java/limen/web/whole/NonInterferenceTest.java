package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/// Nobody who is blinded learns from any byte of any answer what is in a capsule: two servers conduct the same study
/// under opposite lists and are asked the same, page by page and form by form, by people who live on at random.
class NonInterferenceTest {
    private static final Path TABLE = Path.of("target", "non-interference.md");
    private static final Instant FIRST = Instant.parse("2027-03-03T06:30:00Z");
    private static final int HISTORIES = 2;
    private static final int PEOPLE = 3;
    private static final int MOMENTS = 4;
    /// A long record has many links to the same kind of page.
    private static final int CORRECTIONS = 3;

    /// Of one form, also where somebody goes back in it now and then.
    private static final int MOST_PAGES = 30;

    /// What ends a record is asked for at the end.
    private static final Set<String> LAST = Set.of("/leave", "/data/withdraw", "/data/erase");

    /// Whoever tells all of this each day takes no capsule any more.
    private static final Set<String> ENDS_A_DAY = Set.of(
            "/tell/unwell",
            "/tell/medicine",
            "/tell/effect",
            "/tell/habit",
            "/tell/life",
            "/record/correct",
            "/today/leave-out");

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Set<RequestMethod> ASKED = Set.of(RequestMethod.GET, RequestMethod.POST);

    @Test
    void opposite_lists_give_the_same_bytes_to_every_request_of_every_participant() throws Exception {
        var compared = new TreeMap<String, Integer>();
        for (int history = 0; history < HISTORIES; history++) {
            try (var twins = new Twins("n-of-1.yaml", PEOPLE, 11 + history, UnaryOperator.identity())) {
                explore(twins, MOMENTS, new Random(history));
                askTheRest(twins);

                assertThat(twins.differences()).as("history " + history).isEmpty();
                assertThat(twins.one().log()).isEqualTo(twins.other().log()).isEmpty();
                assertThat(entries(twins.one())).isEqualTo(entries(twins.other()));
                twins.compared().forEach((route, count) -> compared.merge(route, count, Integer::sum));
                assertThat(twins.routes().stream()
                                .filter(route -> ASKED.contains(route.method()))
                                .map(Object::toString)
                                .filter(route -> !route.contains(BackDoor.PATH)))
                        .as("routes that were asked for")
                        .allSatisfy(route -> assertThat(compared).containsKey(route));
            }
        }
        assertThat(compared).as("capsules that were taken").containsKey(Twins.TAKEN);
        print(compared);
    }

    @Test
    void kits_numbered_by_what_they_hold_are_found_out() throws Exception {
        try (var twins = new Twins("n-of-1.yaml", PEOPLE, 11, ParityLeak::into)) {
            explore(twins, 2, new Random(0));

            assertThat(twins.differences()).isNotEmpty().anyMatch(found -> found.contains("kit "));
        }
    }

    private static void explore(Twins twins, int moments, RandomGenerator random)
            throws IOException, InterruptedException {
        var day = FIRST;
        for (int moment = 0; moment < moments; moment++) {
            day = twins.liveUntilACapsuleIsOpen(day.plus(Duration.ofHours(random.nextInt(60))));
            for (var person : twins.people()) {
                twins.as(person);
                walk(twins, moment % 2 == 0, random);
            }
        }
    }

    /// Follows links from the day on, and sends what forms there are on the way.
    ///
    /// @param quiet a day on which nothing is told that is not asked
    private static void walk(Twins twins, boolean quiet, RandomGenerator random) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of("/today", "/today/capsule"));
        while (!open.isEmpty()) {
            var path = open.remove();
            if (!isOfTheStudy(twins, path) || !seen.add(path) || isEnough(seen, path)) {
                continue;
            }
            if (ENDS_A_DAY.stream().anyMatch(path::startsWith) && (quiet || random.nextInt(4) > 0)) {
                continue;
            }
            var page = twins.get(path);
            LINK.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .forEach(open::add);
            send(twins, page, random).forEach(open::add);
        }
        // By now what comes before a capsule may have been answered.
        send(twins, twins.get("/today/capsule"), random);
    }

    /// Sends what forms there are, with nothing in them and filled in; a long one page by page.
    ///
    /// @return where that led
    private static List<String> send(Twins twins, Answered page, RandomGenerator random) {
        var led = new ArrayList<String>();
        for (var form : Form.on(page)) {
            if (!LAST.contains(form.action()) && !form.action().equals("/sign-out")) {
                twins.post(form.action(), Map.of("entry", List.of(new UUID(random.nextLong(), 1).toString())));
                led.addAll(sendAll(twins, form, random));
            }
        }
        return led;
    }

    private static List<String> sendAll(Twins twins, Form first, RandomGenerator random) {
        var form = first;
        for (int pages = 1; ; pages++) {
            var led = places(twins.post(form.action(), form.filled(random, twins.told())));
            if (pages == MOST_PAGES || led.stream().noneMatch(place -> place.startsWith(first.action() + "?"))) {
                return led;
            }
            var next = Form.on(twins.get(led.getFirst())).stream()
                    .filter(each -> each.action().equals(first.action()))
                    .findFirst();
            if (next.isEmpty()) {
                return led;
            }
            form = next.get();
        }
    }

    private static List<String> places(Answered answer) {
        return answer.headers().getOrDefault("location", List.of());
    }

    /// The public pages know no study; they are asked for once.
    private static boolean isOfTheStudy(Twins twins, String path) {
        return twins.routes().stream()
                .filter(route -> route.answers("GET", path))
                .noneMatch(
                        route -> route.handler().getBeanType().getPackageName().contains("library")
                                || route.pattern().startsWith("/asset/"));
    }

    private static boolean isEnough(Set<String> seen, String path) {
        return path.startsWith("/record/")
                && seen.stream().filter(each -> each.startsWith("/record/")).count() > CORRECTIONS;
    }

    /// What no link led to, what does not exist, and what ends a record.
    private static void askTheRest(Twins twins) throws IOException, InterruptedException {
        for (var route : twins.routes()) {
            if (ASKED.contains(route.method())
                    && !route.pattern().startsWith(BackDoor.PATH)
                    && !twins.compared().containsKey(route.toString())) {
                // Some of them end a session.
                twins.as(twins.people().getLast());
                ask(twins, route.method(), route.pattern().replaceAll("\\{[^}]*}", "nothing"));
            }
        }
        var random = new Random(5);
        for (var path : LAST) {
            twins.as(twins.people().getFirst());
            for (var form : Form.on(twins.get(path))) {
                var fields = form.filled(random);
                fields.computeIfPresent("word", (_, _) -> List.of("erase"));
                twins.post(form.action(), fields);
            }
            twins.get("/today");
            twins.get("/results");
        }
    }

    private static void ask(Twins twins, RequestMethod method, String path) {
        if (method == RequestMethod.GET) {
            twins.get(path);
        } else {
            twins.post(path, Map.of("entry", List.of(new UUID(1, path.hashCode()).toString())));
        }
    }

    /// How much each person's strand holds, which is what whoever sees the disk sees.
    private static List<Integer> entries(World world) {
        return world.people().stream()
                .map(person -> world.lived().study().entries(person).size())
                .toList();
    }

    private static void print(Map<String, Integer> compared) throws IOException {
        var text = new StringBuilder("# Answers compared under opposite lists\n\nRole: participant. Histories: %d.\n\n"
                .formatted(HISTORIES));
        text.append("| route | pairs of answers | different |\n|---|---:|---:|\n");
        compared.forEach((route, count) -> text.append("| `%s` | %d | 0 |\n".formatted(route, count)));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }
}
