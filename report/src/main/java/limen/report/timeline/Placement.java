package limen.report.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words beside marks, in rows, so that none runs into the next mark. What fits only on a wide page is left out on a
/// phone; what fits nowhere is left to the tables.
final class Placement {
    private static final double LETTER_ON_PHONE = 2.15;
    private static final double LETTER = 1.05;
    private static final double MARK = 1.2;
    private static final int GAP = 2;

    private Placement() {}

    /// A mark and its word.
    ///
    /// @param x in percent
    record Wanted(double x, String word) {}

    /// Where the word may stand.
    enum Fit {
        ALWAYS,
        WIDE,
        NEVER
    }

    /// @param leftward whether the word ends at its mark instead of beginning there
    record Spot(int row, Fit fit, boolean leftward) {
        /// For the class of the text: `wide` is not shown on a phone.
        String kind(String kind) {
            return (kind + (leftward ? " e" : "") + (fit == Fit.WIDE ? " wide" : "")).strip();
        }

        /// @param distance from the mark, in pixels
        double dx(double distance) {
            return leftward ? -distance : distance;
        }
    }

    /// @param marks from left to right
    static List<Spot> of(List<Wanted> marks, int rows) {
        var ends = new double[rows];
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        var placed = new ArrayList<Spot>();
        for (var mark : marks) {
            var leftward = mark.x() + room(mark.word(), LETTER) > 100;
            var row = row(ends, leftward ? mark.x() - room(mark.word(), LETTER) : mark.x() - MARK);
            var stands = (leftward ? mark.x() - room(mark.word(), LETTER) : mark.x() - MARK) >= ends[row];
            placed.add(new Spot(row, stands && !mark.word().isEmpty() ? Fit.WIDE : Fit.NEVER, leftward));
            ends[row] =
                    Math.max(ends[row], stands && !leftward ? mark.x() + room(mark.word(), LETTER) : mark.x() + MARK);
        }
        return withPhones(marks, placed);
    }

    private static List<Spot> withPhones(List<Wanted> marks, List<Spot> placed) {
        var spots = new ArrayList<Spot>();
        for (var i = 0; i < placed.size(); i++) {
            var spot = placed.get(i);
            spots.add(
                    spot.fit() == Fit.WIDE && fitsOnPhone(marks, placed, spots, i)
                            ? new Spot(spot.row(), Fit.ALWAYS, spot.leftward())
                            : spot);
        }
        return List.copyOf(spots);
    }

    /// Whether the word keeps clear of the edges and of all words and marks of its row, drawn as wide as on a phone.
    private static boolean fitsOnPhone(List<Wanted> marks, List<Spot> placed, List<Spot> decided, int index) {
        var mark = marks.get(index);
        var spot = placed.get(index);
        var room = room(mark.word(), LETTER_ON_PHONE);
        var start = spot.leftward() ? mark.x() - room : mark.x();
        var end = spot.leftward() ? mark.x() : mark.x() + room;
        if (start < 0 || end > 100) {
            return false;
        }
        for (var i = 0; i < marks.size(); i++) {
            var other = marks.get(i);
            if (i == index || placed.get(i).row() != spot.row()) {
                continue;
            }
            var isShown = i < index
                    ? decided.get(i).fit() == Fit.ALWAYS
                    : placed.get(i).fit() != Fit.NEVER;
            var word = isShown ? room(other.word(), LETTER_ON_PHONE) : 0;
            var otherStart = other.x() - (placed.get(i).leftward() ? word : 2 * MARK);
            var otherEnd = other.x() + (placed.get(i).leftward() ? 2 * MARK : word);
            // Of two words that would meet, the earlier one stays; no word runs over a mark.
            if (start < otherEnd && otherStart < end && (i < index || other.x() - 2 * MARK < end)) {
                return false;
            }
        }
        return true;
    }

    private static int row(double[] ends, double start) {
        var best = 0;
        for (var row = 0; row < ends.length; row++) {
            if (start >= ends[row]) {
                return row;
            }
            best = ends[row] < ends[best] ? row : best;
        }
        return best;
    }

    private static double room(String word, double letter) {
        return word.isEmpty() ? 0 : (word.length() + GAP) * letter;
    }
}
