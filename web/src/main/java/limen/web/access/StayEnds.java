package limen.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;

/// Ends a session whose time is over, before anybody asks whose it is.
final class StayEnds extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String STAYS = Stays.class.getName();

    private final transient Stays stays;

    StayEnds(Stays stays) {
        this.stays = stays;
    }

    /// The one of the server that a request came to.
    static Stays stays(HttpServletRequest request) {
        return (Stays) Objects.requireNonNull(request.getAttribute(STAYS), "a request that came in by the door");
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            http.setAttribute(STAYS, stays);
            var session = http.getSession(false);
            if (session != null && !stays.goesOn(session)) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
