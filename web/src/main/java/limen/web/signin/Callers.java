package limen.web.signin;

import jakarta.servlet.http.HttpServletRequest;

/// From where somebody asks. Behind a proxy every request comes from this machine, and the proxy says in a header for
/// whom it asks; only the last of those, which it wrote itself, is believed, and only where a proxy was named.
record Callers(PublicOrigin origin) {
    String address(HttpServletRequest request) {
        var forwarded = request.getHeader("X-Forwarded-For");
        if (!origin.isHttps() || forwarded == null) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
