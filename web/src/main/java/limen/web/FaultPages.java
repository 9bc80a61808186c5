package limen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import limen.web.page.Templates;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever a handler throws into a page in words.
final class FaultPages implements HandlerExceptionResolver {
    private static final int BAD_REQUEST = 400;
    private static final int OUR_FAULT = 500;

    private final FaultLog log;

    FaultPages(FaultLog log) {
        this.log = log;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (response.isCommitted()) {
            // Part of a file has left: the connection is broken off, so that nobody takes the part for the whole.
            return null;
        }
        var status = status(fault);
        if (status >= OUR_FAULT) {
            log.tell(fault);
        }
        write(response, status, request.getRequestURI());
        return new ModelAndView();
    }

    /// Writes the page over whatever stood in the answer before.
    static void write(HttpServletResponse response, int status, String path) {
        if (response.isCommitted()) {
            return;
        }
        try {
            response.resetBuffer();
            response.setStatus(status);
            Headers.write(response);
            if (Problem.isFor(path)) {
                Problem.of(status).write(response);
                return;
            }
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(Templates.fault(Fault.of(status)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(Exception fault) {
        return switch (fault) {
            case ErrorResponse known -> known.getStatusCode().value();
            case InvalidParameterException unread -> unread.getErrorCode();
            case TypeMismatchException _ -> BAD_REQUEST;
            default -> OUR_FAULT;
        };
    }
}
