package limen.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.report.figure.Inlined;

/// A style sheet and the name it is served under. Colours, type and figures are those of the reports;
/// only what reports have no need of stands in `rooms.css`.
public record Style(String file, String text) {
    public static final Style SHEET = sheet();

    private static final int HASH_DIGITS = 16;

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Where a page finds it.
    public String path() {
        return "/style/" + file;
    }

    private static Style sheet() {
        var text = Stream.concat(
                        Stream.of(Inlined.TOKENS, Inlined.FIGURE, Inlined.PAGE, Inlined.CURVES)
                                .map(part -> part.markup().text()),
                        Stream.of(own()))
                .collect(Collectors.joining("\n"));
        return new Style(hash(text).substring(0, HASH_DIGITS) + ".css", text);
    }

    private static String own() {
        try (var in = Style.class.getResourceAsStream("/limen/web/rooms.css")) {
            if (in == null) {
                throw new IllegalStateException("rooms.css is not in the jar of the web module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("\\n\\s*", "\n")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
