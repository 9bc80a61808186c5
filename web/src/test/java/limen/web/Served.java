package limen.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import limen.web.library.Library;

/// The real server on a port of its own, a day that stands still, what it told its log, and somebody
/// who asks.
record Served(Rooms rooms, List<String> log, HttpClient client) implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    static Served on(Instant now, Class<?>... more) throws IOException {
        var log = Collections.synchronizedList(new ArrayList<String>());
        var wirings = new ArrayList<Class<?>>(List.of(more));
        wirings.add(Library.class);
        var rooms = Rooms.open(0, InstantSource.fixed(now), log::add, wirings.toArray(Class<?>[]::new));
        return new Served(rooms, log, HttpClient.newHttpClient());
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> send(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .method(method, BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// A form with one field.
    HttpResponse<String> post(String path, String field, String value) throws Exception {
        return body(path, "application/x-www-form-urlencoded", encoded(field) + "=" + encoded(value));
    }

    HttpResponse<String> body(String path, String type, String body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /// What a page says, its escapes undone.
    String text(String path) throws Exception {
        return plain(get(path).body());
    }

    static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    URI at(String path) {
        return rooms.address().resolve(path);
    }

    @Override
    public void close() {
        client.close();
        rooms.close();
    }
}
