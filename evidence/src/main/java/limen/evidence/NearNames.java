package limen.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Names of a table that a word may have been meant to be.
///
/// Only a question for the person who typed it: whoever does not answer it has named something unknown.
final class NearNames {
    private static final int MOST = 3;

    /// Shorter words are too easily near to something.
    private static final int SHORTEST = 4;

    private NearNames() {}

    /// The nearest names, nearest first, at most three.
    ///
    /// @param word in the form in which names are compared
    /// @param names each name in that form, with how the table writes it, in the order of the table
    static List<String> of(String word, Map<String, String> names) {
        if (word.length() < SHORTEST) {
            return List.of();
        }
        return names.entrySet().stream()
                .filter(name -> name.getKey().length() >= SHORTEST)
                .map(name -> Map.entry(distance(word, name.getKey()), name.getValue()))
                .filter(near -> near.getKey() <= allowed(word))
                .sorted(Comparator.comparingInt(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
    }

    private static int allowed(String word) {
        return word.length() < 6 ? 1 : word.length() < 10 ? 2 : 3;
    }

    /// How many letters must be added, dropped, replaced or swapped with their neighbour.
    static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, one, i, other, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int step(int[][] rows, String one, int i, String other, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
