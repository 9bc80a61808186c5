package limen.web.console.sealed;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import limen.web.access.Signatures;
import limen.web.access.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/// A form of the console as it was sent.
///
/// @param fields each with all that was typed
public record Sent(MultiValueMap<String, String> fields) {
    /// What was typed into a field, without space around it; empty if there is none.
    public String of(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("").strip();
    }

    /// What was typed, space and all.
    String exactly(String field) {
        return Optional.ofNullable(fields.getFirst(field)).orElse("");
    }

    /// The id that the form carries.
    public UUID entry() {
        try {
            return UUID.fromString(of("entry"));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "an id that is none", e);
        }
    }

    /// Why it is not signed; empty if it is.
    Optional<String> unsigned(Signatures signatures, Visitor.Conducting visitor, HttpServletRequest request) {
        return signatures.refusal(visitor, fields.toSingleValueMap(), request);
    }

    /// To another page, so that reloading sends nothing again.
    public static ResponseEntity<byte[]> onward(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
