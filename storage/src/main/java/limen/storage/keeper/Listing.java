package limen.storage.keeper;

import java.util.List;

/// Many things in one sentence: a few of them, and how many more there are.
public final class Listing {
    private static final int MOST = 5;

    private Listing() {}

    public static String some(List<String> words) {
        var more = words.size() - MOST;
        return more <= 0
                ? String.join(", ", words)
                : "%s, and %,d more".formatted(String.join(", ", words.subList(0, MOST)), more);
    }
}
