package limen.web.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import limen.web.Problem;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Sends somebody to the entrance who has to be known first; a program is told so.
final class AskedIn implements AuthenticationEntryPoint {
    private static final int UNKNOWN = 401;

    private final LoginUrlAuthenticationEntryPoint entrance;

    AskedIn(Doors.Entrance entrance) {
        this.entrance = new LoginUrlAuthenticationEntryPoint(entrance.path());
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (Problem.isFor(request.getRequestURI())) {
            Problem.of(UNKNOWN).write(response);
        } else {
            entrance.commence(request, response, unknown);
        }
    }
}
