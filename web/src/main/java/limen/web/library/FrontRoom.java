package limen.web.library;

import limen.web.Answer;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The front page: what Limen is, what is not known, and the rooms.
@RestController
final class FrontRoom {
    @GetMapping("/")
    ResponseEntity<byte[]> page() {
        return Answer.page(Templates.front());
    }
}
