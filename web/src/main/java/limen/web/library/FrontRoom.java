package limen.web.library;

import limen.web.Answer;
import limen.web.access.Doors;
import limen.web.page.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The front page: what Limen is, what is not known, the rooms, and the door where there is one.
@RestController
final class FrontRoom {
    @GetMapping("/")
    ResponseEntity<byte[]> page() {
        return Answer.page(Templates.front(door()));
    }

    /// What the door is called for whoever asks. Which study is behind it is said to nobody here.
    private static String door() {
        if (!Doors.hasSignIn()) {
            return "";
        }
        return Doors.whoever().isPresent() ? "Back to your pages" : "Sign in";
    }
}
