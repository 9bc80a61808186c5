package limen.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Lets a form that came too late reach only those who show it again and do nothing else.
final class GivingBack implements HandlerInterceptor {
    private final String otherwise;

    /// @param otherwise where everybody else is sent
    GivingBack(String otherwise) {
        this.otherwise = otherwise;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!HeldForm.isGivenBack(request)
                || (handler instanceof HandlerMethod method && method.hasMethodAnnotation(GivesBack.class))) {
            return true;
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, otherwise);
        return false;
    }
}
