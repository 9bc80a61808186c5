package limen.web.whole;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// An answer of a server as anybody sees it who looks at every byte: status, headers, body. What is drawn at random
/// for each answer, and so knows nothing, is drawn over, character by character, so that its length still counts.
///
/// @param headers by name, without the time of the answer
record Answered(int status, Map<String, List<String>> headers, String body) {
    private static final int SHORT = 12;
    private static final Pattern AT_RANDOM = Pattern.compile("(?<=name=\"(?:_csrf|entry)\" value=\"|\"token\":\")[^\"]*"
            // A log is sealed with keys drawn at random, and so are its links and what is signed about them.
            + "|\\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}\\b|(?<=link: )[0-9a-f]{64}"
            // An invitation opens to whoever has its link.
            + "|(?<=/invited/)[A-Za-z0-9_-]{43}"
            + "|(?<=signed by )\\S+ \\S+|(?<=signature: )\\S+"
            + "|(?<=\"(?:log.jsonl|checkpoints.txt)\": \")[0-9a-f]{64}");

    /// @param published the hash of the sealed list, which is made with a secret nonce: anybody may see it, and of no
    ///     list could anybody say that it is its own
    static Answered of(HttpResponse<byte[]> answer, String published) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.computeIfPresent("set-cookie", (_, cookies) -> List.of("cookies: " + cookies.size()));
        headers.computeIfPresent(
                "location",
                (_, places) -> places.stream()
                        .map(place -> place.replaceFirst("^http://[^/]*", ""))
                        .toList());
        return new Answered(
                answer.statusCode(),
                headers,
                AT_RANDOM
                        .matcher(without(published, text(answer)))
                        .replaceAll(found -> "x".repeat(found.group().length())));
    }

    /// However a page writes that hash: whole, in groups, or its beginning.
    private static String without(String published, String text) {
        if (published.length() < SHORT) {
            return text;
        }
        var grouped = published.replaceAll("(.{8})(?=.)", "$1 ");
        return text.replace(grouped, "x".repeat(grouped.length()))
                .replace(published, "x".repeat(published.length()))
                .replace(published.substring(0, SHORT), "x".repeat(SHORT));
    }

    /// What is packed is unpacked first: packed, it has other lengths under other links.
    private static String text(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("content-type").orElse("").equals("application/zip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        var text = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (var file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                text.append(file.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// Where this one and another part, in words; empty if nowhere.
    String differenceFrom(Answered other) {
        if (status != other.status) {
            return "status %d and %d".formatted(status, other.status);
        }
        if (!headers.equals(other.headers)) {
            return "headers %s and %s".formatted(headers, other.headers);
        }
        for (int at = 0; at < Math.max(body.length(), other.body.length()); at++) {
            if (at >= body.length() || at >= other.body.length() || body.charAt(at) != other.body.charAt(at)) {
                return "from character %d: \"%s\" and \"%s\"".formatted(at, around(body, at), around(other.body, at));
            }
        }
        return "";
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, Math.min(at, text.length()) - 20), Math.min(text.length(), at + 30));
    }
}
