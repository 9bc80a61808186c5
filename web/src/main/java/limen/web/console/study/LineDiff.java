package limen.web.console.study;

import java.util.ArrayList;
import java.util.List;

/// What two texts do not share, line beside line.
///
/// @param rows changed lines in order, each with its number; those around them as context
/// @param taken how many lines are no longer there
/// @param added how many are new
public record LineDiff(List<Row> rows, int taken, int added) {
    private static final int AROUND = 2;
    /// Beyond this many pairs of lines the middle is shown as one change: nobody reads such a difference line by line.
    private static final long MOST_PAIRS = 4_000_000;

    public LineDiff {
        rows = List.copyOf(rows);
    }

    /// One line of either text, or of both.
    ///
    /// @param before its number in the old text; 0 if it is not in it
    /// @param after its number in the new text; 0 if it is not in it
    public record Row(int before, String was, int after, String is, boolean changed) {}

    public static LineDiff of(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        int start = 0;
        while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.size(), now.size()) - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < start; i++) {
            rows.add(new Row(i + 1, old.get(i), i + 1, now.get(i), false));
        }
        rows.addAll(middle(old, now, start, old.size() - end, now.size() - end));
        for (int i = end; i > 0; i--) {
            var text = old.get(old.size() - i);
            rows.add(new Row(old.size() - i + 1, text, now.size() - i + 1, text, false));
        }
        return new LineDiff(
                near(rows),
                (int) rows.stream()
                        .filter(row -> row.changed() && row.before() > 0)
                        .count(),
                (int) rows.stream()
                        .filter(row -> row.changed() && row.after() > 0)
                        .count());
    }

    public boolean isEmpty() {
        return taken == 0 && added == 0;
    }

    public String sentence() {
        return isEmpty()
                ? "Not one line differs."
                : "%d line%s taken out, %d put in.".formatted(taken, taken == 1 ? " is" : "s are", added);
    }

    /// The longest common subsequence, by the table that everybody knows.
    private static List<Row> middle(List<String> old, List<String> now, int start, int oldEnd, int nowEnd) {
        int m = oldEnd - start;
        int n = nowEnd - start;
        var taken = new ArrayList<Row>();
        var added = new ArrayList<Row>();
        var rows = new ArrayList<Row>();
        if ((long) m * n > MOST_PAIRS) {
            for (int i = start; i < oldEnd; i++) {
                taken.add(new Row(i + 1, old.get(i), 0, "", true));
            }
            for (int j = start; j < nowEnd; j++) {
                added.add(new Row(0, "", j + 1, now.get(j), true));
            }
            settle(rows, taken, added);
            return rows;
        }
        var common = common(old, now, start, m, n);
        int i = 0;
        int j = 0;
        while (i < m || j < n) {
            if (i < m && j < n && old.get(start + i).equals(now.get(start + j))) {
                settle(rows, taken, added);
                rows.add(new Row(start + i + 1, old.get(start + i), start + j + 1, now.get(start + j), false));
                i++;
                j++;
            } else if (j == n || (i < m && common[i + 1][j] >= common[i][j + 1])) {
                taken.add(new Row(start + i + 1, old.get(start + i), 0, "", true));
                i++;
            } else {
                added.add(new Row(0, "", start + j + 1, now.get(start + j), true));
                j++;
            }
        }
        settle(rows, taken, added);
        return rows;
    }

    private static int[][] common(List<String> old, List<String> now, int start, int m, int n) {
        var common = new int[m + 1][n + 1];
        for (int i = m - 1; i >= 0; i--) {
            for (int j = n - 1; j >= 0; j--) {
                common[i][j] = old.get(start + i).equals(now.get(start + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /// What was taken out stands beside what was put in there.
    private static void settle(List<Row> rows, List<Row> taken, List<Row> added) {
        for (int i = 0; i < Math.max(taken.size(), added.size()); i++) {
            var was = i < taken.size() ? taken.get(i) : new Row(0, "", 0, "", true);
            var is = i < added.size() ? added.get(i) : new Row(0, "", 0, "", true);
            rows.add(new Row(was.before(), was.was(), is.after(), is.is(), true));
        }
        taken.clear();
        added.clear();
    }

    private static List<Row> near(List<Row> rows) {
        var near = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var around = rows.subList(Math.max(0, i - AROUND), Math.min(rows.size(), i + AROUND + 1));
            if (around.stream().anyMatch(Row::changed)) {
                near.add(rows.get(i));
            }
        }
        return near;
    }
}
