package limen.web.participant;

import java.nio.charset.StandardCharsets;
import limen.web.access.Visitor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is planned, as a file for a calendar.
@RestController
final class CalendarRoom {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Desk desk;

    CalendarRoom(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/calendar.ics")
    ResponseEntity<byte[]> file(Visitor.TakingPart visitor) {
        var text = CalendarFile.of(desk.situation(visitor), desk.now(visitor).toInstant());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("calendar.ics")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
