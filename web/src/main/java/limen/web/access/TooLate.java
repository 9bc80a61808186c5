package limen.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import limen.web.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// What becomes of a request that is not let through: a form whose token has run out is not lost with what was typed;
/// everything else is refused.
final class TooLate implements AccessDeniedHandler {
    private static final Set<String> WAYS_OUT = Set.of("/sign-out", "/journal/close");
    /// Forms that hold nothing but secrets, which are written into no page.
    private static final Set<String> SECRETS = Set.of("/account/password");

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final Doors.Entrance entrance;

    TooLate(Doors.Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (Problem.isFor(request.getRequestURI())) {
            Problem.of(HttpStatus.FORBIDDEN.value()).write(response);
            return;
        }
        var whose = FormToken.whose(request.getParameter(HeldForm.TOKEN));
        if (!(denied instanceof CsrfException) || whose == null || !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (WAYS_OUT.contains(request.getRequestURI())) {
            // Whoever wants to go is let go, however old the page is.
            Doors.letOut(request);
            response.setHeader("Clear-Site-Data", SignOutRoom.EVERYTHING);
            send(response, entrance.path());
            return;
        }
        if (SECRETS.contains(request.getRequestURI())) {
            send(response, Doors.whoever().isPresent() ? "/account" : entrance.path());
            return;
        }
        if (request.getParameter("happened") != null && request.getParameter("sent") != null) {
            // A phone sends what it kept, and asks for a new token when it hears this.
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var visitor = Doors.whoever();
        if (visitor.isPresent()) {
            var held = HeldForm.of(request);
            if (held.isOf(visitor.get())) {
                Doors.freshToken(request, response);
                held.giveBack(request, response);
            } else {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            }
        } else {
            askWhoItIs(whose, request, response);
        }
    }

    private void askWhoItIs(String whose, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var carried = HeldForm.carriedBy(request);
        var held = carried.isPresent() || whose.isEmpty() ? carried : Optional.of(HeldForm.of(request));
        if (held.isPresent() && entrance.knocks() != null) {
            Doors.freshToken(request, response);
            held.get().ask(entrance.knocks(), request, response);
        } else {
            // A form for strangers, such as the one of sign-in itself: it holds nothing but secrets.
            send(response, whose.isEmpty() ? door(request.getRequestURI()) : entrance.path());
        }
    }

    /// The page on which a form for strangers stands.
    private String door(String path) {
        return path.startsWith("/invited/") ? path.replaceFirst("/passkey$", "") : entrance.path();
    }

    private static void send(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
    }

    /// Browsers say where a form came from. What another site sends is never shown as if it had been typed here.
    private static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null || OURS.contains(site);
    }
}
