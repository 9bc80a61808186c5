package limen.web.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import limen.storage.keeper.StorageFault;
import limen.storage.keeper.Trouble;
import limen.storage.key.Opener;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import limen.web.page.JournalTemplates;
import limen.web.participant.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The door of a journal: a passphrase opens it, a button closes it.
@RestController
final class JournalRoom {
    private static final int REFUSED = 422;

    private final Journal journal;
    private final Frames frames;

    JournalRoom(Journal journal, Frames frames) {
        this.journal = journal;
        this.frames = frames;
    }

    @GetMapping("/journal")
    ResponseEntity<byte[]> door(@RequestParam(name = "closed", defaultValue = "") String closed, Csrf csrf) {
        var page = DoorPage.fresh(!journal.isMade());
        if (closed.equals("you")) {
            return show(200, page.saying("The journal is closed."), csrf);
        }
        // A session that ended by itself leads here before anything else has looked.
        return journal.hasClosedItself()
                ? show(200, page.saying("The journal had closed itself. Nothing that was saved is lost."), csrf)
                : show(200, page, csrf);
    }

    @PostMapping("/journal/make")
    ResponseEntity<byte[]> make(
            @RequestParam("passphrase") String typed,
            @RequestParam("again") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf) {
        if (journal.isMade()) {
            return open(typed, request, response, csrf);
        }
        var page = DoorPage.fresh(true);
        if (!typed.equals(again)) {
            return show(REFUSED, page.refused("The two passphrases differ. Nothing was made yet."), csrf);
        }
        var passphrase = new Opener.Passphrase(typed);
        return passphrase
                .refusal()
                .map(because -> show(REFUSED, page.refused(because), csrf))
                .orElseGet(() -> enter(() -> journal.make(passphrase), page, request, response, csrf));
    }

    @PostMapping("/journal/open")
    ResponseEntity<byte[]> open(
            @RequestParam("passphrase") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Csrf csrf) {
        return enter(
                () -> journal.open(new Opener.Passphrase(typed)),
                DoorPage.fresh(!journal.isMade()),
                request,
                response,
                csrf);
    }

    @PostMapping("/journal/close")
    ResponseEntity<byte[]> close(HttpServletRequest request) {
        if (Doors.whoever().isPresent()) {
            journal.close();
            Doors.letOut(request);
        }
        return to("/journal?closed=you");
    }

    private ResponseEntity<byte[]> enter(
            Runnable opening, DoorPage page, HttpServletRequest request, HttpServletResponse response, Csrf csrf) {
        try {
            opening.run();
        } catch (StorageFault fault) {
            if (fault.trouble() instanceof Trouble.OurFault) {
                throw fault;
            }
            return show(REFUSED, page.refused(fault.trouble().sentence()), csrf);
        }
        Doors.letIn(new Visitor.TakingPart(journal.keeper().text(), true), request, response);
        return to("/today");
    }

    private ResponseEntity<byte[]> show(int status, DoorPage page, Csrf csrf) {
        // Whatever the pages of a study kept in this browser under the same address shall not look in here.
        return ResponseEntity.status(status)
                .headers(headers -> headers.set("Clear-Site-Data", "\"cache\", \"storage\""))
                .contentType(Answer.HTML)
                .body(JournalTemplates.door(frames.outside("Limen"), page, csrf).getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }
}
