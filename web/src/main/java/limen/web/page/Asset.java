package limen.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import limen.report.figure.Inlined;
import limen.web.Headers;

/// A style sheet or script, and the name it is served under: made of its content, so that a browser may keep it for
/// ever.
///
/// @param type of its content, as headers say it
public record Asset(String file, String type, String text) {
    /// Colours, type and figures are those of the reports; only what reports have no need of stands in `rooms.css`.
    public static final Asset ROOMS = css(reports() + resource("rooms.css"));

    /// That of a participant's pages.
    public static final Asset STUDY = css(reports() + resource("rooms.css") + resource("study.css"));

    /// That of the console.
    public static final Asset CONSOLE =
            css(reports() + Inlined.TIMELINE.markup().text() + "\n" + resource("rooms.css") + resource("study.css")
                    + resource("console.css"));

    /// What makes a participant's forms easier to fill in. None of them needs it.
    public static final Asset STUDY_SCRIPT = new Asset("study", "text/javascript", "js", resource("study.js"));

    /// What lets a passkey open the door. There are other ways in.
    public static final Asset PASSKEY_SCRIPT = new Asset("door", "text/javascript", "js", resource("passkey.js"));

    /// What lets a phone keep pages and entries while it has no network. No page needs it.
    public static final Asset AWAY_PAGE = new Asset("away", "text/javascript", "js", resource("away/page.js"));

    /// What answers on a phone in the place of the server. It has an address of its own, at the root.
    public static final Asset AWAY_WORKER = new Asset(
            "worker",
            "text/javascript",
            "js",
            "const STYLE = \"%s\";\nconst POLICY = \"%s\";\n".formatted(STUDY.path(), Headers.CONTENT_POLICY)
                    + Stream.of("box", "verdict", "keep", "outbox", "show", "answer")
                            .map(part -> resource("away/" + part + ".js"))
                            .collect(Collectors.joining()));

    /// What runs the tasks that take times.
    public static final Asset TASK_SCRIPT = new Asset("tasks", "text/javascript", "js", resource("tasks.js"));

    private static final int HASH_DIGITS = 16;

    private Asset(String name, String type, String ending, String text) {
        this("%s-%s.%s".formatted(name, hash(text).substring(0, HASH_DIGITS), ending), type, text);
    }

    public static List<Asset> all() {
        return List.of(ROOMS, STUDY, CONSOLE, STUDY_SCRIPT, PASSKEY_SCRIPT, TASK_SCRIPT, AWAY_PAGE);
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Where a page finds it.
    public String path() {
        return "/asset/" + file;
    }

    private static Asset css(String text) {
        var plain = text.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\n\\s*", "\n")
                .strip();
        return new Asset("style", "text/css", "css", plain);
    }

    private static String reports() {
        return Stream.of(Inlined.TOKENS, Inlined.FIGURE, Inlined.PAGE, Inlined.CURVES)
                .map(part -> part.markup().text() + "\n")
                .collect(Collectors.joining());
    }

    private static String resource(String name) {
        try (var in = Asset.class.getResourceAsStream("/limen/web/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar of the web module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
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
