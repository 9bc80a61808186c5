package limen.web.participant;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.web.Answer;
import limen.web.Headers;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.page.Asset;
import limen.web.page.StudyTemplates;
import limen.web.page.UnwellView;
import limen.web.sheet.Sheets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What a phone needs for the hours in which it has no network: the script that answers then, and the pages it shows.
@RestController
final class AwayRoom {
    private final Desk desk;
    private final Frames frames;
    private final Filing filing;
    private final InstantSource clock;

    AwayRoom(Desk desk, Frames frames, InstantSource clock) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
        this.clock = clock;
    }

    /// At the root of all addresses, since a worker answers only for what lies beneath its own. It alone may ask the
    /// server by itself; pages may not.
    @GetMapping("/away.js")
    ResponseEntity<byte[]> worker(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", Headers.CONTENT_POLICY + "; connect-src 'self'");
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "javascript", StandardCharsets.UTF_8))
                .body(Asset.AWAY_WORKER.bytes());
    }

    /// What to keep now, and what a form needs to be sent later.
    @GetMapping("/away")
    ResponseEntity<byte[]> list(
            Visitor.TakingPart visitor, @RequestParam(name = "country", defaultValue = "") String country, Csrf csrf) {
        var list = AwayList.of(desk.situation(visitor), hours(visitor), known(country));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(AwayJson.of(list, desk.tag(visitor), csrf).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(Paths.AWAY_TODAY)
    ResponseEntity<byte[]> today(Visitor.TakingPart visitor) {
        var today =
                Today.withoutNetwork(desk.situation(visitor), desk.now(visitor).toInstant());
        return Answer.page(StudyTemplates.today(frames.of("Today", Tab.TODAY), today));
    }

    @GetMapping(Paths.AWAY_CAPSULE)
    ResponseEntity<byte[]> capsule(Visitor.TakingPart visitor, Csrf csrf) {
        var page = FactPage.of(desk.situation(visitor), hours(visitor));
        return Answer.page(StudyTemplates.fact(frames.of("Today", null), page, csrf));
    }

    /// What is asked before a capsule, without what was told today: it may be shown tomorrow.
    @GetMapping(Paths.AWAY_QUESTIONS)
    ResponseEntity<byte[]> questions(Visitor.TakingPart visitor, Csrf csrf) {
        return Checks.of(desk.situation(visitor), desk.now(visitor).toInstant())
                .map(checks ->
                        FormPage.fresh(Sheets.beforeCapsule(checks.slot()), Paths.QUESTIONS, Map.of(), DueForm.SAVE))
                .map(page -> filing.show(page, null, csrf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// A form that opens later, or after a capsule.
    @GetMapping("/away/form")
    ResponseEntity<byte[]> form(Visitor.TakingPart visitor, @RequestParam("due") String key, Csrf csrf) {
        return DueForm.late(desk.situation(visitor), key)
                .map(due -> filing.show(due.page(), null, csrf))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// What to do for somebody who told a phone without network that they feel unwell.
    @GetMapping("/away/told")
    ResponseEntity<byte[]> told(
            Visitor.TakingPart visitor, @RequestParam(name = "country", defaultValue = "") String country) {
        var day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        return Answer.page(
                StudyTemplates.toldAway(frames.of("Told", null), UnwellView.of(known(country), day), hasTeam(visitor)));
    }

    /// For whatever is not kept.
    @GetMapping("/away/none")
    ResponseEntity<byte[]> none(Visitor.TakingPart visitor) {
        return Answer.page(StudyTemplates.notKept(frames.of("Limen", null)));
    }

    private boolean hasTeam(Visitor.TakingPart visitor) {
        return switch (desk.situation(visitor).protocol()) {
            case SupervisedStudy _ -> true;
            case PersonalJournal _ -> false;
        };
    }

    private Clock hours(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        return new Clock(now.toInstant(), now.getZone());
    }

    /// Whatever else stands in an address does not reach a page or a list.
    private static String known(String country) {
        return country.matches("[A-Za-z]{2}") ? country : "";
    }
}
