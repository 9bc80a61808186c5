package limen.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import limen.web.page.Style;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The one style sheet, under a name made of its content, so that a browser may keep it for ever.
@RestController
final class StyleRoom {
    @GetMapping("/style/{file}")
    ResponseEntity<byte[]> sheet(@PathVariable("file") String file) {
        if (!file.equals(Style.SHEET.file())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(Style.SHEET.bytes());
    }
}
