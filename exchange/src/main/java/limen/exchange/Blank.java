package limen.exchange;

/// What counts as blank around a cell: white space of every kind, the spreadsheet's no-break space included.
final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return c <= '~' ? c == ' ' || (c >= '\t' && c <= '\r') : Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// The text without the blanks around it.
    static String trimmed(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (from < to && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /// The text without any blanks, in lower case: what two spellings of one header have in common.
    static String folded(String text) {
        var folded = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i))) {
                folded.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return folded.toString();
    }
}
