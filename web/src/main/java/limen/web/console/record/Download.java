package limen.web.console.record;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A file that a browser saves instead of showing it. Its name tells a bystander nothing.
final class Download {
    private Download() {}

    static ResponseEntity.BodyBuilder of(String name) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    /// For what is written piece by piece, and never in memory as a whole.
    static void begin(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(name));
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment().filename(name).build().toString();
    }
}
