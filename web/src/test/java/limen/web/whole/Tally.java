package limen.web.whole;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import limen.study.Role;
import limen.web.Route;

/// What became of what was sent: for each route and role, how many pairs of answers took it and how many refused.
final class Tally {
    private static final int REFUSED = 400;

    private final Map<String, Map<Role, int[]>> counted = new TreeMap<>();

    static boolean isOfTheConsole(Route route) {
        return route.pattern().startsWith("/staff") || route.pattern().startsWith("/api");
    }

    static boolean isTaken(Answered answer) {
        return answer.status() < REFUSED;
    }

    void count(Twins twins, Role role, String path, Answered answer) {
        var route = twins.route("POST", path).orElseThrow().pattern();
        counted.computeIfAbsent(route, _ -> new TreeMap<>())
                .computeIfAbsent(role, _ -> new int[2])[isTaken(answer) ? 0 : 1]++;
    }

    int taken(String route, Role role) {
        return of(route, role)[0];
    }

    int refused(String route, Role role) {
        return of(route, role)[1];
    }

    private int[] of(String route, Role role) {
        return counted.getOrDefault(route, Map.of()).getOrDefault(role, new int[2]);
    }

    /// A table with a line for each route.
    String table(List<Role> roles) {
        var head = roles.stream()
                .map(role -> " " + role.name().toLowerCase(Locale.ROOT) + " |")
                .collect(Collectors.joining());
        var lines = counted.keySet().stream()
                .map(route -> "| `%s` |%s\n"
                        .formatted(
                                route,
                                roles.stream()
                                        .map(role -> " %d, %d |".formatted(taken(route, role), refused(route, role)))
                                        .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return "| route |%s\n|---|%s\n%s".formatted(head, "---:|".repeat(roles.size()), lines);
    }
}
