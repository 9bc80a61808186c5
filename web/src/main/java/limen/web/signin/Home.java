package limen.web.signin;

import java.net.URI;
import limen.study.Role;
import limen.web.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Where somebody goes who came in.
final class Home {
    private Home() {}

    static String of(Visitor visitor) {
        return switch (visitor) {
            case Visitor.TakingPart _ -> "/today";
            case Visitor.Conducting(var role, var name) -> role == Role.INVESTIGATOR ? "/staff/invite" : "/account";
        };
    }

    static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
