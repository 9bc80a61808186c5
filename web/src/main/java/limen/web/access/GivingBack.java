package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a form that came too late reach only those who show it again and do nothing else.
final class GivingBack implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HeldForm.isGivenBack(request) || isMeant(handler)) {
            return true;
        }
        var isParticipant =
                Doors.whoever().filter(Visitor.TakingPart.class::isInstance).isPresent();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, isParticipant ? "/today" : StaffDoor.HOME.path());
        return false;
    }

    private static boolean isMeant(Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return false;
        }
        var gives = method.getMethodAnnotation(GivesBack.class);
        return gives != null
                && Doors.whoever()
                        .filter(visitor ->
                                List.of(gives.value()).contains(visitor.author().role()))
                        .isPresent();
    }
}
