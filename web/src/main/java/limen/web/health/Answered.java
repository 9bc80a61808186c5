package limen.web.health;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/// Counts what was answered, by the first digit of the status. Who asked for what is not kept.
final class Answered extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final int CLASSES = 5;
    private static final int CLASS = 100;
    private static final int FAULT = 500;

    private final transient AtomicLongArray counts = new AtomicLongArray(CLASSES);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var status = FAULT;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            counts.incrementAndGet(Math.clamp(status / CLASS - 1, 0, CLASSES - 1));
        }
    }

    /// How many answers began with 1, 2, 3, 4 and 5.
    List<Long> counts() {
        return IntStream.range(0, CLASSES).mapToObj(counts::get).toList();
    }
}
