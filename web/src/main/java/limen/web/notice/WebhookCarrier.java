package limen.web.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Messages as requests: the text in a field of JSON. Nobody is followed elsewhere.
final class WebhookCarrier implements Carrier, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TAKEN = 2;
    private static final int CLASS = 100;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public Carried carry(String address, String text) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("text", text)), StandardCharsets.UTF_8))
                .build();
        try {
            var status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status / CLASS == TAKEN
                    ? new Carried(true, "taken, answered %d".formatted(status))
                    : new Carried(false, "answered %d".formatted(status));
        } catch (IOException _) {
            return new Carried(false, "not reached, or no answer in time");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Carried(false, "the server was stopped meanwhile");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
