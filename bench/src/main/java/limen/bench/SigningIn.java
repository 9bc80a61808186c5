package limen.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.math.BigInteger;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/// Somebody with a browser and a device that makes six digits, who comes in by an invitation.
final class SigningIn {
    private static final TimeBasedOneTimePasswordGenerator DIGITS = new TimeBasedOneTimePasswordGenerator();
    private static final String SYMBOLS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String PASSWORD = "words of a benchmark";

    private final URI home;
    private final InstantSource clock;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    SigningIn(URI home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
    }

    /// Opens an invitation, and sets a password and digits.
    void begin(String invitation) throws IOException, InterruptedException {
        var path = URI.create(invitation).getPath();
        var page = get(path);
        var secret = found(page, "<code>([A-Z2-7 ]+)</code>").replace(" ", "");
        post(path, Map.of("_csrf", token(page), "password", PASSWORD, "repeated", PASSWORD, "digits", digits(secret)));
    }

    /// Invites somebody, as an investigator.
    String invite(String code) throws IOException, InterruptedException {
        var answer = post("/staff/invite/participant", Map.of("_csrf", token(get("/staff/invite")), "code", code));
        return found(answer, "(/invited/[A-Za-z0-9_-]+)");
    }

    /// What somebody else needs to send a form in this one's name: cookie and token, each as it goes over the wire.
    String ticket(String form) throws IOException, InterruptedException {
        var token = encoded(token(get(form)));
        return cookies.getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "))
                + "\t"
                + token;
    }

    private String digits(String secret) {
        try {
            var key = new SecretKeySpec(bytes(secret), DIGITS.getAlgorithm());
            return DIGITS.generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What base32 says, of a length that is a whole number of bytes.
    private static byte[] bytes(String base32) {
        var number = BigInteger.ONE;
        for (int place = 0; place < base32.length(); place++) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(SYMBOLS.indexOf(base32.charAt(place))));
        }
        // The one in front keeps leading zeros.
        var bytes = number.toByteArray();
        return Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(home.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = browser.send(
                HttpRequest.newBuilder(home.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answered %d".formatted(path, answer.statusCode()));
        }
        return answer.body();
    }

    private static String token(String page) {
        return found(page, "name=\"_csrf\" value=\"([^\"]+)\"");
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("There is no %s on the page".formatted(pattern));
        }
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
