package limen.exchange;

import java.util.List;
import java.util.stream.Collectors;
import limen.notation.Nearest;

/// The known names that a mistyped one may have meant, in words.
final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /// At most three of them, "a, b or c", the nearest first.
    static String of(String name, List<String> known) {
        var nearest =
                Nearest.first(MOST, name, known).stream().map(Place::quoted).toList();
        return nearest.size() < 2
                ? String.join("", nearest)
                : nearest.stream().limit(nearest.size() - 1L).collect(Collectors.joining(", "))
                        + " or "
                        + nearest.getLast();
    }
}
