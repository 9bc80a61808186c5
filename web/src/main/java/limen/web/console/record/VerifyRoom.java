package limen.web.console.record;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.console.ConsoleFrames;
import limen.web.console.ConsoleTab;
import limen.web.console.Team;
import limen.web.page.RecordTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where the record is held against its chain, and where somebody takes along what it is held against later.
@RestController
final class VerifyRoom {
    private static final int UNREADABLE = 422;
    static final String CHECKPOINT = TrailPage.PATH + "/checkpoint";

    private final Team team;
    private final ConsoleFrames frames;
    private final Checking checking;

    VerifyRoom(Team team, ConsoleFrames frames, Checking checking) {
        this.team = team;
        this.frames = frames;
        this.checking = checking;
    }

    @GetMapping(VerifyPage.PATH)
    ResponseEntity<byte[]> page(Visitor.Conducting visitor, Csrf csrf) {
        return shown(200, visitor, "", "", csrf);
    }

    @PostMapping(VerifyPage.PATH)
    ResponseEntity<byte[]> check(
            Visitor.Conducting visitor, @RequestParam(name = "kept", defaultValue = "") String kept, Csrf csrf) {
        return switch (KeptElsewhere.of(kept)) {
            case KeptElsewhere.Unread(var sentence) -> shown(UNREADABLE, visitor, kept, sentence, csrf);
            case KeptElsewhere.Brought(var brought) -> {
                checking.begin(team.study().whole(), brought, visitor.author().toString(), team.now());
                yield toPage();
            }
        };
    }

    @PostMapping(CHECKPOINT)
    ResponseEntity<byte[]> sign(Visitor.Conducting visitor) {
        team.study().whole().checkpoint();
        return toPage();
    }

    /// As text, to be kept where the owner of this machine cannot reach it.
    @GetMapping(CHECKPOINT + ".txt")
    ResponseEntity<byte[]> checkpoint(Visitor.Conducting visitor) {
        return team.study()
                .whole()
                .signedLast()
                .map(signed -> Download.of("checkpoint.txt")
                        .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                        .body(signed.text().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> shown(int status, Visitor.Conducting visitor, String kept, String fault, Csrf csrf) {
        var page = VerifyPage.of(team, checking.state(), kept, fault);
        var answer = Answer.page(
                status, RecordTemplates.verify(frames.of("Record", ConsoleTab.RECORD, visitor), page, csrf));
        // The page shows itself anew until there is an answer.
        return page.isRunning()
                ? ResponseEntity.status(status)
                        .headers(answer.getHeaders())
                        .header("Refresh", "1")
                        .body(answer.getBody())
                : answer;
    }

    private static ResponseEntity<byte[]> toPage() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(VerifyPage.PATH))
                .build();
    }
}
