package limen.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A page as an answer.
public final class Answer {
    public static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private Answer() {}

    public static ResponseEntity<byte[]> page(String html) {
        return page(200, html);
    }

    public static ResponseEntity<byte[]> page(int status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html.getBytes(StandardCharsets.UTF_8));
    }
}
