package limen.web.page;

/// Cells of tables as sentences.
final class Words {
    private Words() {}

    /// With a capital at the front and a full stop at the end.
    static String sentence(String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return text;
        }
        var first = text.substring(0, text.offsetByCodePoints(0, 1));
        var rest = text.substring(first.length());
        var whole = (startsPlain(text) ? first.toUpperCase(java.util.Locale.ROOT) : first) + rest;
        return whole.matches("(?s).*[.!?]") ? whole : whole + ".";
    }

    /// A name such as "pH" keeps its small letter.
    private static boolean startsPlain(String text) {
        return text.length() < 2 || !Character.isUpperCase(text.charAt(1));
    }
}
