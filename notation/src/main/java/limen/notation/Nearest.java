package limen.notation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The known names that somebody probably meant, by the letters to change.
public final class Nearest {
    /// Beyond all time zones (about 600); more names than that are no list that somebody mistyped from.
    private static final int MOST_KNOWN = 1_000;

    private Nearest() {}

    private record Candidate(String name, int distance) {
        static final Comparator<Candidate> NEAREST_FIRST =
                Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name);

        static Candidate of(String known, String name) {
            return new Candidate(known, Nearest.distance(fold(name), fold(known)));
        }
    }

    /// So many of them at most, the nearest first, however far they are.
    public static List<String> first(int most, String name, Collection<String> known) {
        return known.stream()
                .map(each -> Candidate.of(each, name))
                .sorted(Candidate.NEAREST_FIRST)
                .limit(most)
                .map(Candidate::name)
                .toList();
    }

    /// The one that is meant, if any is near enough.
    static Optional<String> to(String name, Collection<String> known) {
        if (known.size() > MOST_KNOWN) {
            return Optional.empty();
        }
        var most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most)
                .map(candidate -> Candidate.of(candidate, name))
                .filter(candidate -> candidate.distance() <= most)
                .min(Candidate.NEAREST_FIRST)
                .map(Candidate::name);
    }

    /// Such as `, did you mean "arms"?`; empty if nothing is near.
    static String question(String name, Collection<String> known) {
        return to(name, known)
                .map(near -> " (did you mean %s?)".formatted(Shown.text(near)))
                .orElse("");
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    /// Single letters to add, drop, change or swap with their neighbour (optimal string alignment).
    static int distance(String from, String to) {
        var before = new int[to.length() + 1];
        var above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            var row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                var same = from.charAt(i - 1) == to.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j - 1], above[j]) + 1, above[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[to.length()];
    }
}
