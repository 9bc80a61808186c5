package limen.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Pages as they come over HTTP, with nothing that runs in them.
final class PlainWindow implements Window {
    private final URI home;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    PlainWindow(URI home) {
        this.home = home;
    }

    @Override
    public Page open(String path) {
        return page(HttpRequest.newBuilder(home.resolve(path)));
    }

    @Override
    public Page send(Page.Filled form) {
        var body = form.fields().entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return page(HttpRequest.newBuilder(home.resolve(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public byte[] file(String path) {
        var answer = asked(HttpRequest.newBuilder(home.resolve(path)), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Page page(HttpRequest.Builder request) {
        var answer = asked(request, BodyHandlers.ofString());
        return new Page(answer.uri().getPath(), answer.statusCode(), answer.body());
    }

    private <T> HttpResponse<T> asked(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return browser.send(request.build(), body);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        browser.close();
    }
}
