package limen.web.library;

import limen.web.Answer;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// How grades are made, and what they do not say.
@RestController
final class GradingRoom {
    @GetMapping("/grading")
    ResponseEntity<byte[]> page() {
        return Answer.page(Templates.grading());
    }
}
