package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.study.Role;
import limen.web.Route;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;

/// Nobody who is blinded learns from any byte of the console, or of what programs may ask, what is in a capsule: two
/// servers conduct the same study under opposite lists and are asked for every address of every route.
class StaffNonInterferenceTest {
    private static final Path TABLE = Path.of("target", "non-interference-staff.md");
    private static final Instant FIRST = Instant.parse("2027-03-03T06:30:00Z");
    private static final List<Role> BLINDED = List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN);
    private static final List<String> STUDIES = List.of("n-of-1.yaml", "parallel-groups.yaml");
    private static final int PEOPLE = 3;
    private static final int MOMENTS = 2;
    /// A long record has many links to the same kind of page.
    private static final int OF_ONE_ROUTE = 6;

    private static final Pattern LINK = Pattern.compile("href=\"((?:/staff|/api)[^\"#]*)");
    private static final int OPENED = 200;

    /// How many pairs of answers of each route were the same, by route and role; and how many of these opened.
    private final Map<String, Map<Role, int[]>> compared = new TreeMap<>();

    @Test
    void opposite_lists_give_the_same_bytes_to_every_request_of_every_blinded_role() throws Exception {
        for (int history = 0; history < STUDIES.size(); history++) {
            try (var twins = new Twins(STUDIES.get(history), PEOPLE, 21 + history, UnaryOperator.identity())) {
                explore(twins, MOMENTS - history, new Random(history));

                assertThat(twins.differences()).as("history " + history).isEmpty();
                assertThat(twins.one().log()).isEqualTo(twins.other().log()).isEmpty();
                assertThat(routes(twins))
                        .isNotEmpty()
                        .as("routes that were asked for")
                        .allSatisfy(route ->
                                assertThat(compared.get(route.pattern())).containsOnlyKeys(BLINDED));
            }
        }
        assertThat(compared.get("/staff/record").values())
                .allSatisfy(pairs -> assertThat(pairs[1]).isPositive());
        print();
    }

    @Test
    void kits_numbered_by_what_they_hold_are_found_out() throws Exception {
        try (var twins = new Twins("n-of-1.yaml", PEOPLE, 21, ParityLeak::into)) {
            explore(twins, 1, new Random(0));

            for (var role : List.of(Role.INVESTIGATOR, Role.PHYSICIAN, Role.STATISTICIAN)) {
                assertThat(twins.differences()).anyMatch(found -> found.contains("/staff/record as " + role));
            }
        }
    }

    private static Stream<Route> routes(Twins twins) {
        return twins.routes().stream()
                .filter(route -> route.method() == RequestMethod.GET)
                .filter(route ->
                        route.pattern().startsWith("/staff") || route.pattern().startsWith("/api"));
    }

    private void explore(Twins twins, int moments, Random random) throws IOException, InterruptedException {
        var day = FIRST;
        for (int moment = 0; moment < moments; moment++) {
            day = twins.liveUntilACapsuleIsOpen(day.plus(Duration.ofHours(24 * 14 + random.nextInt(240))));
            for (var role : BLINDED) {
                twins.as(role);
                walk(twins, role);
            }
        }
    }

    /// Every route, filled in with what the history has, and wherever its pages lead.
    private void walk(Twins twins, Role role) {
        var seen = new LinkedHashSet<String>();
        var times = new HashMap<Route, Integer>();
        var open = new ArrayDeque<>(routes(twins)
                .flatMap(route -> new Addresses(twins).of(route).stream())
                .toList());
        var given = Set.copyOf(open);
        while (!open.isEmpty()) {
            var path = open.remove();
            var route = twins.route(path).orElse(null);
            if (route == null || !seen.add(path)) {
                continue;
            }
            if (!given.contains(path) && times.merge(route, 1, Integer::sum) > OF_ONE_ROUTE) {
                continue;
            }
            var page = twins.get(path);
            var pairs = compared.computeIfAbsent(route.pattern(), _ -> new TreeMap<>())
                    .computeIfAbsent(role, _ -> new int[2]);
            pairs[0]++;
            pairs[1] += page.status() == OPENED ? 1 : 0;
            LINK.matcher(page.body())
                    .results()
                    .map(found -> found.group(1).replace("&amp;", "&"))
                    .forEach(open::add);
        }
    }

    private void print() throws IOException {
        var text = new StringBuilder("""
                # Answers of the console compared under opposite lists

                Histories: %s. In each cell: pairs of answers compared, of which opened; none differed.

                """.formatted(String.join(", ", STUDIES)));
        text.append("| route |%s\n|---|%s\n"
                .formatted(
                        BLINDED.stream()
                                .map(role -> " " + role.name().toLowerCase(Locale.ROOT) + " |")
                                .collect(Collectors.joining()),
                        "---:|".repeat(BLINDED.size())));
        compared.forEach((route, roles) -> text.append("| `%s` |%s\n"
                .formatted(
                        route,
                        BLINDED.stream()
                                .map(roles::get)
                                .map(pairs -> " %d, %d |".formatted(pairs[0], pairs[1]))
                                .collect(Collectors.joining()))));
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, text);
    }
}
