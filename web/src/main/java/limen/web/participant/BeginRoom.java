package limen.web.participant;

import java.util.Map;
import limen.capture.Receipt;
import limen.study.Admission.ConsentGiven;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.page.JournalTemplates;
import limen.web.sheet.JournalSheets;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The first page of a journal: for whom it is, what it is, and what it is not. Nothing is kept before it was read.
@RestController
final class BeginRoom {
    private static final int UNREADABLE = 422;

    private final Desk desk;
    private final Frames frames;
    private final Here here;

    BeginRoom(Desk desk, Frames frames, Here here) {
        this.desk = desk;
        this.frames = frames;
        this.here = here;
    }

    @GetMapping(Paths.BEGIN)
    ResponseEntity<byte[]> page(Visitor.TakingPart visitor, Csrf csrf) {
        return desk.situation(visitor).person().standing().consented() == null
                ? Answer.page(JournalTemplates.begin(frames.of("Before you begin", null), page(sheet()), csrf))
                : Filing.onward();
    }

    @PostMapping(Paths.BEGIN)
    ResponseEntity<byte[]> begin(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(typed);
        var sheet = sheet();
        return switch (sheet.read(typed)) {
            case Sheet.Reading.Faulty<ConsentGiven>(var faults) ->
                again(page(sheet).again(id, typed, faults, ""), csrf);
            case Sheet.Reading.Read<ConsentGiven>(var consent) ->
                // Where somebody consents, wall times are meant from then on.
                switch (desk.propose(visitor, id, null, desk.now(visitor).withZoneSameInstant(here.zone()), consent)) {
                    case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.onward();
                    case Receipt.Refused(var because) -> again(page(sheet).again(id, typed, Map.of(), because), csrf);
                };
        };
    }

    private ResponseEntity<byte[]> again(FormPage page, Csrf csrf) {
        return Answer.page(UNREADABLE, JournalTemplates.begin(frames.of("Before you begin", null), page, csrf));
    }

    private static FormPage page(Sheet<?> sheet) {
        return FormPage.fresh(sheet, Paths.BEGIN, Map.of(), "Begin the journal");
    }

    private Sheet<ConsentGiven> sheet() {
        return switch (desk.study().protocol()) {
            case PersonalJournal journal -> JournalSheets.begin(journal);
            case SupervisedStudy _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
