package limen.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/// What every answer carries, whatever it answers. Browsers are told to load nothing from elsewhere, to
/// run nothing that is not a file of ours, to tell no other site where the reader came from, and to
/// show no page inside another.
public final class Headers {
    /// No inline script, no inline style, nobody else's file.
    public static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ALWAYS = always();

    private Headers() {}

    public static Map<String, String> everywhere() {
        return ALWAYS;
    }

    static void write(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }

    private static Map<String, String> always() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", CONTENT_POLICY);
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(),"
                        + " usb=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        // A page may have been read on somebody else's machine. What may be kept says so itself.
        headers.put("Cache-Control", "no-store");
        return Map.copyOf(headers);
    }
}
