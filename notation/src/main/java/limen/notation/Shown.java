package limen.notation;

/// Text of a file as a message may repeat it: on one line, in quotes, not too long.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String text(String text) {
        return '"' + name(text) + '"';
    }

    static String name(String text) {
        var shortened = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "..."
                : text;
        return line(shortened);
    }

    static String line(String text) {
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                shown.append("\\u%04x".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /// Whether a character is unseen or changes how its neighbours are seen: controls, line breaks, lone
    /// surrogates and marks that turn the direction of writing.
    static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0xFEFF;
            // U+FFFE and its like are no characters at all.
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }
}
