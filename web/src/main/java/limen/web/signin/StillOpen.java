package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import limen.capture.LiveStudy;
import limen.web.Problem;
import limen.web.access.Doors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/// Ends every session of somebody for whom nothing opens any more.
final class StillOpen implements HandlerInterceptor {
    private final LiveStudy study;

    StillOpen(LiveStudy study) {
        this.study = study;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var isShut = Doors.whoever()
                .flatMap(visitor -> study.knownAccounts().of(visitor.author()))
                .filter(account -> !account.isOpen())
                .isPresent();
        if (isShut) {
            Doors.letOut(request);
        }
        var isTurnedAway = isShut && Doors.isForSomebody(handler);
        if (isTurnedAway && Problem.isFor(request.getRequestURI())) {
            Problem.of(HttpStatus.UNAUTHORIZED.value()).write(response);
        } else if (isTurnedAway) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, SignInRoom.PATH);
        }
        return !isTurnedAway;
    }
}
