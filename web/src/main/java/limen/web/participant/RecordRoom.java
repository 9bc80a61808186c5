package limen.web.participant;

import limen.study.Entry;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What was told, and how it is put right: visibly, with a reason, the first wording kept.
@RestController
final class RecordRoom {
    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    RecordRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping("/record")
    ResponseEntity<byte[]> record(Visitor.TakingPart visitor, @RequestParam(name = "tag", defaultValue = "0") int tag) {
        var now = desk.now(visitor);
        var page = RecordPage.of(
                desk.study().entries(visitor.id()),
                desk.study().protocol(),
                new Clock(now.toInstant(), now.getZone()),
                tag);
        return Answer.page(StudyTemplates.record(frames.of("Record", Tab.RECORD), page));
    }

    @GetMapping("/record/correct")
    ResponseEntity<byte[]> correct(Visitor.TakingPart visitor, @RequestParam("entry") String wrong, Csrf csrf) {
        var correction = Correction.of(entry(visitor, wrong), desk.now(visitor), visitor.alone());
        return filing.show(correction.page(), Tab.RECORD, csrf);
    }

    @GivesBack
    @PostMapping("/record/correct")
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            @RequestParam("wrong") String wrong,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf) {
        var correction = Correction.of(entry(visitor, wrong), desk.now(visitor), visitor.alone());
        return filing.file(visitor, correction.sheet(), correction.page(), null, sent, csrf);
    }

    /// Of the person's own entries only: another's is not there.
    private Entry entry(Visitor.TakingPart visitor, String id) {
        return desk.study().entries(visitor.id()).stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
