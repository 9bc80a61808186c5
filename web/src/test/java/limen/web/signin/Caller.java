package limen.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import limen.study.Credential;

/// Somebody at the door, with a browser that keeps cookies and follows where it is sent.
public final class Caller {
    private final Staffed door;
    private final HttpClient browser;

    public Caller(Staffed door) {
        this(door, HttpClient.Redirect.NORMAL);
    }

    Caller(Staffed door, HttpClient.Redirect redirect) {
        this.door = door;
        this.browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(redirect)
                .build();
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(door.rooms.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(door.rooms.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a form of a page with what stands hidden in it.
    HttpResponse<String> fill(String page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        return post(action, filled(page, action, typed));
    }

    public static Map<String, String> filled(String page, String action, Map<String, String> typed) {
        var start = page.indexOf("action=\"" + action + "\"");
        assertThat(start).as("a form to " + action + " in " + page).isNotNegative();
        var form = page.substring(start, page.indexOf("</form>", start));
        var fields = new LinkedHashMap<String, String>();
        Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(found -> fields.put(found.group(1), plain(found.group(2))));
        fields.putAll(typed);
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    HttpResponse<String> signIn(String name, String password, String digits) throws IOException, InterruptedException {
        return fill(get("/sign-in").body(), "/sign-in", Map.of("name", name, "password", password, "digits", digits));
    }

    public Caller in(String name, Credential.OneTimeCodes codes) throws IOException, InterruptedException {
        var answer = signIn(name, Staffed.PASSWORD, door.digits(codes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.uri().getPath()).isNotEqualTo("/sign-in");
        return this;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
