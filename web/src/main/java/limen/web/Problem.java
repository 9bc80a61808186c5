package limen.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import limen.study.log.Written;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a program is told that asked for something it cannot have (RFC 9457).
///
/// @param detail what is the matter, and what was expected
/// @param errors where a field is at fault; empty where it is none
public record Problem(int status, String title, String detail, List<FieldFault> errors) {
    private static final String PROGRAMS = "/api/";

    /// One field that cannot be read.
    ///
    /// @param field where it stands, as `event.amount.dose`
    public record FieldFault(String field, String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status) {
        return switch (status) {
            case 401 -> of(status, "Nobody is signed in.", "Sign in first, and send the cookie of the session along.");
            case 403 ->
                of(
                        status,
                        "This is not open to you.",
                        "It opens to other roles, or the token of this session was not sent along; the answer of"
                                + " /api/v1/session has it.");
            case 404 ->
                of(status, "There is nothing here.", "No such address, or nobody whom you may see has that code.");
            case 405 -> of(status, "This cannot be asked that way.", "/api/openapi.json says how.");
            case 413 -> of(status, "That was too much.", "An entry has at most 65,536 bytes. Nothing was kept.");
            default ->
                status < 500
                        ? of(
                                status,
                                "This could not be read.",
                                "Nothing was kept. /api/openapi.json says what is expected.")
                        : of(status, "This failed, and that is our fault.", "Nothing was kept.");
        };
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, List.of());
    }

    /// Whether an address is meant for programs.
    public static boolean isFor(String path) {
        return path.startsWith(PROGRAMS);
    }

    public ResponseEntity<byte[]> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Written.json(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes it in the place of a page.
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(Written.json(this));
    }
}
