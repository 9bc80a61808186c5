package limen.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The known names that a mistyped one may have meant, by the number of letters to change.
final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /// At most three of them, "a, b or c", the nearest first.
    static String of(String name, List<String> known) {
        var nearest = known.stream()
                .sorted(Comparator.comparingInt((String other) -> changes(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .map(Place::quoted)
                .toList();
        return nearest.size() < 2
                ? String.join("", nearest)
                : nearest.stream().limit(nearest.size() - 1L).collect(Collectors.joining(", "))
                        + " or "
                        + nearest.getLast();
    }

    /// Letters to add, drop or replace until one text is the other.
    static int changes(String from, String to) {
        var above = new int[to.length() + 1];
        Arrays.setAll(above, i -> i);
        for (var i = 1; i <= from.length(); i++) {
            var current = new int[to.length() + 1];
            current[0] = i;
            for (var j = 1; j <= to.length(); j++) {
                var replaced = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(above[j], current[j - 1]));
            }
            above = current;
        }
        return above[to.length()];
    }
}
