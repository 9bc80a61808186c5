package limen.web.signin;

import java.net.URI;
import limen.web.access.StaffDoor;
import limen.web.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Where somebody goes who came in.
final class Home {
    private Home() {}

    static String of(Visitor visitor) {
        return switch (visitor) {
            case Visitor.TakingPart _ -> "/today";
            case Visitor.Conducting _ -> StaffDoor.HOME.path();
        };
    }

    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
