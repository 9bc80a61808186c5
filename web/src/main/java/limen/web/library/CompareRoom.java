package limen.web.library;

import limen.web.Answer;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The fixed pictures of a small and a full amount. It reads nothing from a request.
@RestController
final class CompareRoom {
    @GetMapping("/compare")
    ResponseEntity<byte[]> page() {
        return Answer.page(Templates.comparison());
    }
}
