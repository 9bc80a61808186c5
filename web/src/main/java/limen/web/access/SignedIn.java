package limen.web.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A visitor whom the door knows.
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1;

    private final Visitor visitor;

    SignedIn(Visitor visitor) {
        super(List.of(new SimpleGrantedAuthority(authority(visitor))));
        this.visitor = visitor;
        setAuthenticated(true);
    }

    static String authority(Visitor visitor) {
        return switch (visitor) {
            case Visitor.TakingPart _ -> Doors.PARTICIPANT;
            case Visitor.Conducting(var role, var name) -> role.name();
        };
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
