package limen.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.web.Rooms;

/// Somebody with a browser, who follows where they are sent.
final class Guest {
    private final Rooms rooms;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Guest(Rooms rooms) {
        this.rooms = rooms;
    }

    /// Enters as one of the people of the demo.
    Guest as(String person) throws IOException, InterruptedException {
        var page = get("/demo").body();
        send("/demo/as", Map.of("_csrf", List.of(hidden(page, "_csrf")), "person", List.of(person)));
        return this;
    }

    /// Enters as somebody of whom nothing is known yet.
    Guest asNewcomer() throws IOException, InterruptedException {
        send("/demo/new", Map.of("_csrf", List.of(hidden(get("/demo").body(), "_csrf"))));
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /// A file as it comes.
    byte[] bytes(String path) throws IOException, InterruptedException {
        return browser.send(
                        HttpRequest.newBuilder(rooms.address().resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /// Fills in the form of a page and sends it, with what goes with it unseen.
    HttpResponse<String> fill(String path, Map<String, List<String>> answers) throws IOException, InterruptedException {
        var page = get(path).body();
        return send(action(page), filled(page, answers));
    }

    HttpResponse<String> send(String path, Map<String, List<String>> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(rooms.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, List<String>> filled(String page, Map<String, List<String>> answers) {
        var fields = new LinkedHashMap<>(answers);
        Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .forEach(found ->
                        fields.put(found.group(1), List.of(found.group(2).replace("&amp;", "&"))));
        return fields;
    }

    static String hidden(String page, String name) {
        return found(page, "name=\"%s\" value=\"([^\"]*)\"".formatted(name)).replace("&amp;", "&");
    }

    static String action(String page) {
        return found(page, "method=\"post\" action=\"([^\"]+)\"");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
