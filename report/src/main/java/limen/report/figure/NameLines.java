package limen.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A column's name in lines, for a picture that cannot break text by itself.
final class NameLines {
    private static final Pattern BREAKS = Pattern.compile("(?<=[_. -])");

    private NameLines() {}

    /// Broken after `_`, `.`, a hyphen or a space, and inside a word only where the word alone is too long.
    ///
    /// @param letters that fit into a line, at least 2
    static List<String> of(String name, int letters) {
        if (letters < 2) {
            throw new IllegalArgumentException("a line holds %s letters; expected >= 2".formatted(letters));
        }
        var lines = new ArrayList<String>();
        var line = "";
        for (var piece : BREAKS.splitAsStream(name).toList()) {
            var rest = piece;
            if (!line.isEmpty() && (line + rest).strip().length() > letters) {
                lines.add(line.strip());
                line = "";
            }
            while (rest.strip().length() > letters) {
                lines.add(rest.substring(0, letters - 1) + "-");
                rest = rest.substring(letters - 1);
            }
            line += rest;
        }
        if (!line.isBlank()) {
            lines.add(line.strip());
        }
        return List.copyOf(lines);
    }
}
