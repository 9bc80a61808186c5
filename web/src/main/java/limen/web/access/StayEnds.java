package limen.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.context.request.RequestAttributes;

/// Ends a session whose time is over, before anybody asks whose it is.
final class StayEnds extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String STAYS = Stays.class.getName();
    private static final String ENTRANCE = Doors.Entrance.class.getName();

    private final transient Stays stays;
    private final transient Doors.Entrance entrance;

    StayEnds(Stays stays, Doors.Entrance entrance) {
        this.stays = stays;
        this.entrance = entrance;
    }

    /// The one of the server that a request came to.
    static Stays stays(HttpServletRequest request) {
        return (Stays) Objects.requireNonNull(request.getAttribute(STAYS), "a request that came in by the door");
    }

    /// Whether somebody signs in here, and so has a page about it.
    static boolean hasAccounts(RequestAttributes request) {
        return request.getAttribute(ENTRANCE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Doors.Entrance(var path, var knocks)
                && knocks != null;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            http.setAttribute(STAYS, stays);
            http.setAttribute(ENTRANCE, entrance);
            var session = http.getSession(false);
            if (session != null && !stays.goesOn(session)) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
