package limen.exchange;

import java.util.Locale;

/// The file that sentences are about. It begins every one of them, followed by line and column where there are any.
record Place(String file) {
    private static final int LONGEST_EXCERPT = 40;

    Refusal refuse(String rest) {
        return new Refusal(file + " " + rest);
    }

    Refusal refuse(long line, String rest) {
        return new Refusal("%s, line %d: %s".formatted(file, line, rest));
    }

    Refusal refuse(long line, String column, String rest) {
        return new Refusal("%s, line %d, column %s: %s".formatted(file, line, quoted(column), rest));
    }

    Refusal refuseBoth(long firstLine, long line, String rest) {
        return new Refusal("%s, lines %d and %d: %s".formatted(file, firstLine, line, rest));
    }

    /// A text from the file in quotation marks, cut short, and with nothing in it that could disturb a terminal.
    static String quoted(String text) {
        var shown = new StringBuilder("\"");
        text.codePoints().limit(LONGEST_EXCERPT).forEach(c -> {
            switch (c) {
                case '\n' -> shown.append("\\n");
                case '\r' -> shown.append("\\r");
                case '\t' -> shown.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        shown.appendCodePoint(c);
                    } else {
                        shown.append("\\u{%s}".formatted(Integer.toHexString(c)));
                    }
                }
            }
        });
        return shown.append(text.codePointCount(0, text.length()) > LONGEST_EXCERPT ? "...\"" : "\"")
                .toString();
    }

    /// 1234567 as "1,234,567".
    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static boolean isPrintable(int codePoint) {
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
