package limen.exchange;

/// What stands in one named column of the current row, without the blanks around it.
final class Cell {
    private String text = "";
    private long timesPadded;

    String text() {
        return text;
    }

    /// In how many rows so far there were blanks around it.
    long timesPadded() {
        return timesPadded;
    }

    void take(char[] row, int from, int length) {
        var begin = from;
        var end = from + length;
        while (begin < end && Blank.is(row[begin])) {
            begin++;
        }
        while (begin < end && Blank.is(row[end - 1])) {
            end--;
        }
        if (end - begin < length) {
            timesPadded++;
        }
        // Neighbouring rows share most of their cells.
        if (!holds(row, begin, end - begin)) {
            text = new String(row, begin, end - begin);
        }
    }

    private boolean holds(char[] row, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (text.charAt(i) != row[from + i]) {
                return false;
            }
        }
        return true;
    }
}
