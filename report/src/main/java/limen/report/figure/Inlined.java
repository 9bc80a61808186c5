package limen.report.figure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A style sheet or script of our own that travels inside a page or picture, without the comments and the indentation
/// that only its authors need.
public enum Inlined {
    TOKENS("tokens.css"),
    FIGURE("figure.css"),
    PAGE("page.css"),
    TIMELINE("timeline.css"),
    CURVES("curves.css"),
    PHARMACOLOGY("pharmacology.css"),
    SERIES("series.css"),
    BELIEF("belief.js");

    private static final String FOLDER = "/limen/report/";

    private final String text;

    Inlined(String file) {
        text = slim(read(FOLDER + file));
    }

    public Markup markup() {
        return new Markup(text);
    }

    private static String slim(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("\\n\\s*", "\n")
                .strip();
    }

    private static String read(String path) {
        try (var in = Inlined.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("%s is not in the jar of the report module".formatted(path));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
