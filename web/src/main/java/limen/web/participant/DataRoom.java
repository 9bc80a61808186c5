package limen.web.participant;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import limen.capture.Receipt;
import limen.study.Rights;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Doors;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Typed;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The record is its person's: what is in it, a copy to take along, and the ways to end its use.
@RestController
final class DataRoom {
    private static final int UNREADABLE = 422;
    private static final String ERASE = "erase";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    DataRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(Paths.DATA)
    ResponseEntity<byte[]> page(Visitor.TakingPart visitor) {
        return Answer.page(StudyTemplates.data(frames.of("Your data", Tab.DATA), data(visitor)));
    }

    @GetMapping("/data/my-entries.jsonl")
    ResponseEntity<byte[]> lines(Visitor.TakingPart visitor) {
        return file("my-entries.jsonl", "application/x-ndjson", own(visitor).lines());
    }

    @GetMapping("/data/my-entries.csv")
    ResponseEntity<byte[]> table(Visitor.TakingPart visitor) {
        return file("my-entries.csv", "text/csv", own(visitor).table());
    }

    @GetMapping("/data/withdraw")
    ResponseEntity<byte[]> withdrawing(Visitor.TakingPart visitor, Csrf csrf) {
        requireStudy(visitor);
        return Answer.page(StudyTemplates.withdraw(frames.of("Your data", Tab.DATA), Desk.freshId(), csrf));
    }

    @PostMapping("/data/withdraw")
    ResponseEntity<byte[]> withdraw(Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent) {
        requireStudy(visitor);
        var typed = new Typed(Map.copyOf(sent));
        return switch (desk.propose(
                visitor, Filing.entryId(typed), null, desk.now(visitor), new Rights.WithdrawnFromData(""))) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.to(Paths.DATA);
            case Receipt.Refused(var because) -> filing.said("Your data", "This could not be recorded.", because);
        };
    }

    @GetMapping("/data/erase")
    ResponseEntity<byte[]> erasing(Visitor.TakingPart visitor, Csrf csrf) {
        return Answer.page(erasing(visitor, Desk.freshId(), "", "", csrf));
    }

    /// There is no way back from this one, so a word is typed; nothing is asked twice.
    @PostMapping("/data/erase")
    ResponseEntity<byte[]> erase(
            Visitor.TakingPart visitor,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf,
            HttpServletRequest request) {
        var typed = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(typed);
        var word = typed.of("word");
        if (!word.strip().equalsIgnoreCase(ERASE)) {
            return Answer.page(
                    UNREADABLE,
                    erasing(visitor, id, word, "Please type the word erase. Nothing was erased yet.", csrf));
        }
        return switch (desk.propose(visitor, id, null, desk.now(visitor), new Rights.Erased(""))) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> {
                Doors.letOut(request);
                yield Filing.gone(Paths.ERASED);
            }
            case Receipt.Refused(var because) -> filing.said("Your data", "This could not be erased.", because);
        };
    }

    /// Says that it was done, to whoever asks: nobody is known any more.
    @GetMapping(Paths.ERASED)
    ResponseEntity<byte[]> erased() {
        return Answer.page(StudyTemplates.erased(frames.outside("Erased"), frames.isJournal()));
    }

    /// Nobody analyses a journal, so there is nothing that its data could be withdrawn from.
    private static void requireStudy(Visitor.TakingPart visitor) {
        if (visitor.alone()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String erasing(Visitor.TakingPart visitor, String id, String typed, String fault, Csrf csrf) {
        return StudyTemplates.erase(
                frames.of("Your data", Tab.DATA), data(visitor), new ErasePage(id, typed, fault), csrf);
    }

    private DataPage data(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        return DataPage.of(
                desk.situation(visitor), desk.study().entries(visitor.id()), new Clock(now.toInstant(), now.getZone()));
    }

    private OwnRecord own(Visitor.TakingPart visitor) {
        return new OwnRecord(desk.study().entries(visitor.id()), desk.study().protocol());
    }

    private static ResponseEntity<byte[]> file(String name, String type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
