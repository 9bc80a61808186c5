package limen.evidence.reference;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// The few signs of TeX that titles and names need, as plain text.
final class Tex {
    private static final Pattern ACCENT = Pattern.compile("\\\\(['`\"^~cv=])\\s*\\{?\\\\?(\\p{L})}?");
    private static final Map<String, String> COMBINING = Map.of(
            "'", "\u0301", "`", "\u0300", "\"", "\u0308", "^", "\u0302", "~", "\u0303", "c", "\u0327", "v", "\u030C",
            "=", "\u0304");

    private Tex() {}

    static String plain(String tex) {
        var accented = ACCENT.matcher(tex).replaceAll(found -> found.group(2) + COMBINING.get(found.group(1)));
        var plain = accented.replaceAll("\\\\o(?:\\{}|(?![a-z]))\\s?", "\u00F8")
                .replace("``", "\u201C")
                .replace("''", "\u201D")
                .replaceAll("\\\\([_&%$#])", "$1")
                .replaceAll("[{}]", "")
                .replace("---", "\u2014")
                .replace("--", "\u2013")
                .replaceAll("\\s+", " ")
                .strip();
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
