package limen.web.participant;

import java.security.SecureRandom;
import java.util.Map;
import java.util.random.RandomGenerator;
import limen.capture.Receipt;
import limen.study.Dosing.LabelsShuffled;
import limen.study.ParticipantEvent;
import limen.study.randomisation.LabelOrder;
import limen.study.randomisation.RevealCode;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.page.JournalTemplates;
import limen.web.sheet.LabelForms;
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

/// Shuffles the labels of capsules that somebody says they have made. The order and the code that reveals it stand on
/// one answer, once; what is kept is by what a code can be verified. No amount and no day is asked or said.
@RestController
final class LabelsRoom {
    private static final int UNREADABLE = 422;
    private static final String HOME = "/labels";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;
    /// The operating system's own.
    private final RandomGenerator dice = new SecureRandom();

    LabelsRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> page(Visitor.TakingPart visitor) {
        return Answer.page(JournalTemplates.labels(frames.of("Labels", null), labels(visitor)));
    }

    @GetMapping("/labels/shuffle")
    ResponseEntity<byte[]> shuffling(Visitor.TakingPart visitor, Csrf csrf) {
        return Answer.page(JournalTemplates.shuffle(frames.of("Labels", null), shuffling(), csrf));
    }

    @PostMapping("/labels/shuffle")
    ResponseEntity<byte[]> shuffle(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(typed);
        return switch (LabelForms.shuffle().read(typed)) {
            case Sheet.Reading.Faulty<LabelsShuffled>(var faults) ->
                again(shuffling().again(id, typed, faults, ""), csrf);
            case Sheet.Reading.Read<LabelsShuffled>(var counts) -> {
                var code = RevealCode.drawn(dice);
                var order = LabelOrder.of(counts.labels(), counts.placebos(), code);
                yield switch (propose(visitor, id, LabelOrder.shuffled(counts.labels(), counts.placebos(), code))) {
                    case Receipt.Entered _ ->
                        Answer.page(JournalTemplates.envelope(
                                frames.of("Labels", null),
                                order,
                                code.grouped(),
                                desk.now(visitor).toLocalDate()));
                    // The same form once more: its code is forgotten already.
                    case Receipt.KnownAlready _ -> shownOnce();
                    case Receipt.Refused _ -> shownOnce();
                };
            }
        };
    }

    private ResponseEntity<byte[]> shownOnce() {
        return filing.said(
                "Labels",
                "These labels were shuffled already.",
                "Their page was shown once, and nobody can show it again. If it was not kept, take the labels off and shuffle anew.");
    }

    @GetMapping("/labels/guess")
    ResponseEntity<byte[]> guessing(Visitor.TakingPart visitor, @RequestParam("shuffle") String id, Csrf csrf) {
        return filing.show(guessing(shuffle(visitor, id)), null, csrf);
    }

    @PostMapping("/labels/guess")
    ResponseEntity<byte[]> guess(
            Visitor.TakingPart visitor,
            @RequestParam("shuffle") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf) {
        var shuffle = shuffle(visitor, id);
        return filing.file(
                visitor,
                LabelForms.guess(shuffle.id(), shuffle.made()),
                guessing(shuffle),
                null,
                desk.now(visitor),
                sent,
                csrf,
                HOME);
    }

    @GetMapping("/labels/open")
    ResponseEntity<byte[]> opening(Visitor.TakingPart visitor, @RequestParam("shuffle") String id, Csrf csrf) {
        return filing.show(opening(shuffle(visitor, id)), null, csrf);
    }

    @PostMapping("/labels/open")
    ResponseEntity<byte[]> open(
            Visitor.TakingPart visitor,
            @RequestParam("shuffle") String id,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf) {
        var shuffle = shuffle(visitor, id);
        return filing.file(
                visitor,
                LabelForms.open(shuffle.id(), shuffle.made()),
                opening(shuffle),
                null,
                desk.now(visitor),
                sent,
                csrf,
                HOME);
    }

    private Receipt propose(Visitor.TakingPart visitor, String id, ParticipantEvent event) {
        return desk.propose(visitor, id, null, desk.now(visitor), event);
    }

    private ResponseEntity<byte[]> again(FormPage page, Csrf csrf) {
        return Answer.page(UNREADABLE, JournalTemplates.shuffle(frames.of("Labels", null), page, csrf));
    }

    private static FormPage shuffling() {
        return FormPage.fresh(LabelForms.shuffle(), "/labels/shuffle", Map.of(), "Shuffle the labels");
    }

    private static FormPage guessing(LabelsPage.Shuffle shuffle) {
        return FormPage.fresh(
                LabelForms.guess(shuffle.id(), shuffle.made()),
                "/labels/guess",
                Map.of("shuffle", shuffle.id().toString()),
                "Save the guess");
    }

    private static FormPage opening(LabelsPage.Shuffle shuffle) {
        return FormPage.fresh(
                LabelForms.open(shuffle.id(), shuffle.made()),
                "/labels/open",
                Map.of("shuffle", shuffle.id().toString()),
                "Open the labels");
    }

    private LabelsPage.Shuffle shuffle(Visitor.TakingPart visitor, String id) {
        return labels(visitor)
                .find(id)
                .filter(shuffle -> !shuffle.isOpen())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private LabelsPage labels(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        return LabelsPage.of(desk.study().entries(visitor.id()), new Clock(now.toInstant(), now.getZone()));
    }
}
