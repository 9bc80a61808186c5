package limen.web.signin;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// A browser behind a proxy that says for whom it asks; it brings the cookie along, which is for encrypted connections.
final class Proxied implements AutoCloseable {
    private final Staffed door;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    Proxied(Staffed door) {
        this.door = door;
    }

    /// Fills in the form of a page that sends to itself.
    ///
    /// @param from the address that the proxy names
    HttpResponse<String> fills(String path, String from, Map<String, String> typed)
            throws IOException, InterruptedException {
        var page = sent(asked(path, from).GET());
        var body = Caller.filled(page.body(), path, typed).entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return sent(asked(path, from)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder asked(String path, String from) {
        var request = HttpRequest.newBuilder(door.rooms.address().resolve(path)).header("X-Forwarded-For", from);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
