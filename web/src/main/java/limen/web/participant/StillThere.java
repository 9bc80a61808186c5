package limen.web.participant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Ends every other session of somebody who was erased meanwhile, on another machine or by the clinic.
final class StillThere implements HandlerInterceptor {
    private final Desk desk;

    StillThere(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var isGone = Doors.whoever()
                .map(visitor -> visitor instanceof Visitor.TakingPart person
                        && desk.study().isErased(person.id()))
                .orElse(false);
        if (isGone) {
            Doors.letOut(request);
        }
        var isTurnedAway = isGone && Doors.isForSomebody(handler);
        if (isTurnedAway) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, Paths.ERASED);
            response.setHeader(Filing.WIPE, Filing.WHAT_A_PHONE_KEEPS);
        }
        return !isTurnedAway;
    }
}
