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

    /// A text from the file in quotation marks, [Printable] and cut short.
    static String quoted(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_EXCERPT) {
            return "\"%s\"".formatted(Printable.of(text));
        }
        return "\"%s...\"".formatted(Printable.of(text.substring(0, text.offsetByCodePoints(0, LONGEST_EXCERPT))));
    }

    /// 1234567 as "1,234,567".
    static String counted(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
