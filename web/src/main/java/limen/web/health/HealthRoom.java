package limen.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import limen.capture.LiveStudy;
import limen.capture.Raised;
import limen.web.console.record.Backups;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Two addresses for whoever keeps the server running.
@RestController
final class HealthRoom {
    private static final MediaType PROMETHEUS = MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final LiveStudy study;
    private final Answered answered;
    private final Backups backups;
    private final InstantSource clock;
    private volatile Looked looked = new Looked(Instant.MIN, false);

    HealthRoom(LiveStudy study, Answered answered, Backups backups, InstantSource clock) {
        this.study = study;
        this.backups = backups;
        this.answered = answered;
        this.clock = clock;
    }

    /// Whether the record could be read a moment ago.
    private record Looked(Instant at, boolean up) {}

    /// Whoever asks often makes no work: the record is looked at once in a few seconds.
    @GetMapping("/health")
    ResponseEntity<byte[]> health() {
        var now = clock.instant();
        if (!now.isBefore(looked.at().plus(KNOWN_FOR)) || now.isBefore(looked.at())) {
            looked = new Looked(now, study.isReadable());
        }
        return looked.up() ? plain(HttpStatus.OK, "up\n") : plain(HttpStatus.SERVICE_UNAVAILABLE, "not up\n");
    }

    /// For this machine alone, and not for what a proxy on it passes on.
    @GetMapping("/metrics")
    ResponseEntity<byte[]> metrics(HttpServletRequest request) {
        if (!isFromHere(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var unread = Raised.in(study).filter(Raised::isUnread).toList();
        var undelivered = unread.stream()
                .filter(alarm -> alarm.messages().sent().stream()
                        .noneMatch(sent -> sent.what().delivered()))
                .count();
        var text = new Metrics(answered.counts(), study.appends(), unread.size(), undelivered, backups.newest()).text();
        return ResponseEntity.ok().contentType(PROMETHEUS).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFromHere(HttpServletRequest request) {
        return LOOPBACK.contains(request.getRemoteAddr())
                && HERE.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && request.getHeader(HttpHeaders.VIA) == null;
    }

    private static ResponseEntity<byte[]> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status).contentType(PLAIN).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
