package limen.exchange;

/// A text from a file as it may be printed: on one line, and with nothing in it that could disturb a terminal.
public final class Printable {
    private Printable() {}

    /// The text, with an escape such as `\n`, or its number in Unicode, for each character that is not visible.
    public static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (isVisible(c)) {
                        shown.appendCodePoint(c);
                    } else {
                        shown.append("\\u{%s}".formatted(Integer.toHexString(c)));
                    }
                }
            }
        });
        return shown.toString();
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
