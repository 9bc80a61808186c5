package limen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Puts the headers of [Headers] on every answer before anything else can answer.
final class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            Headers.write(http);
        }
        request.setCharacterEncoding("UTF-8");
        chain.doFilter(request, response);
    }
}
