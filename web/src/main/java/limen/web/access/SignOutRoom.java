package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The way out. The browser is told to forget what it kept for these pages.
@RestController
final class SignOutRoom {
    /// All that a browser keeps for these pages.
    static final String EVERYTHING = "\"cache\", \"storage\"";

    private final Doors.Entrance entrance;

    SignOutRoom(Doors.Entrance entrance) {
        this.entrance = entrance;
    }

    @PostMapping("/sign-out")
    ResponseEntity<byte[]> signOut(HttpServletRequest request) {
        Doors.letOut(request);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Clear-Site-Data", EVERYTHING)
                .location(URI.create(entrance.path()))
                .build();
    }
}
