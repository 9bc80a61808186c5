package limen.cli;

import java.util.ArrayList;
import java.util.List;
import limen.exchange.Printable;

/// A text in lines that fit a terminal, indented below its first.
final class Paragraph {
    private static final int WIDTH = 100;

    private Paragraph() {}

    /// The lines of a text.
    ///
    /// @param first what stands before its first line
    /// @param indent how many spaces stand before every other line
    static List<String> of(String first, int indent, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        var empty = true;
        for (var word : Printable.of(text).split(" +", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /// A text between spaces of that many.
    static List<String> indented(int indent, String text) {
        return of(" ".repeat(indent), indent, text);
    }
}
