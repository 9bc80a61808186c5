package limen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts the headers of [Headers] on every answer before anything else can answer, and answers nobody who asks for
/// another host: a page elsewhere may have its name lead to this machine, and would then be trusted like our own.
final class HeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int MISDIRECTED = 421;

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final transient Set<String> hosts;

    /// @param reached the name under which browsers reach us, beside those of this machine
    HeadersFilter(String reached) {
        this.hosts = Stream.concat(HERE.stream(), Stream.of(reached)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse http) {
            Headers.write(http);
        }
        request.setCharacterEncoding("UTF-8");
        if (response instanceof HttpServletResponse http
                && !hosts.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            FaultPages.write(http, MISDIRECTED, "/");
            return;
        }
        chain.doFilter(request, response);
    }
}
