package limen.web.api;

import java.nio.charset.StandardCharsets;
import limen.study.log.Written;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A record as an answer.
final class Json {
    private Json() {}

    static ResponseEntity<byte[]> of(Object answer) {
        return of(200, answer);
    }

    static ResponseEntity<byte[]> of(int status, Object answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Written.json(answer).getBytes(StandardCharsets.UTF_8));
    }
}
