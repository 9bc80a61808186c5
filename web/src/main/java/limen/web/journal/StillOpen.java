package limen.web.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps the journal open while a page of its keeper is made, and sends them to the door if it has closed. Before they
/// have read what a journal is, they are sent to that first.
final class StillOpen implements HandlerInterceptor {
    private static final String INSIDE = StillOpen.class.getName();
    private static final String FIRST = "/begin";
    private static final String DOOR = "/journal";

    private final Journal journal;

    StillOpen(Journal journal) {
        this.journal = journal;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var keeper = Doors.whoever()
                .filter(Visitor.TakingPart.class::isInstance)
                .map(Visitor.TakingPart.class::cast)
                .filter(_ -> !request.getRequestURI().startsWith(DOOR));
        if (keeper.isEmpty()) {
            return true;
        }
        if (!journal.entered()) {
            Doors.letOut(request);
            // Help is there for everybody, also where the journal has closed.
            return !Doors.isForSomebody(handler) || sent(response, DOOR);
        }
        if (Doors.isForSomebody(handler) && !mayEnter(keeper.get(), request.getRequestURI())) {
            journal.left();
            return sent(response, FIRST);
        }
        request.setAttribute(INSIDE, true);
        return true;
    }

    private boolean mayEnter(Visitor.TakingPart keeper, String path) {
        return path.equals(FIRST)
                || journal.study().isErased(keeper.id())
                || journal.study().situation(keeper.id()).person().standing().consented() != null;
    }

    private static boolean sent(HttpServletResponse response, String path) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, path);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(INSIDE) != null) {
            request.removeAttribute(INSIDE);
            journal.left();
        }
    }
}
