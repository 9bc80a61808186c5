package limen.web.participant;

import java.util.Map;
import limen.capture.Receipt;
import limen.study.Rights;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Leaving, which is one tap away and never asked about twice.
@RestController
final class LeaveRoom {
    private static final int LONGEST_REASON = 2_000;

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    LeaveRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping("/leave")
    ResponseEntity<byte[]> page(Visitor.TakingPart visitor, Csrf csrf) {
        return Answer.page(StudyTemplates.leave(frames.of("Leave", null), Desk.freshId(), "", csrf));
    }

    @GivesBack
    @PostMapping("/leave")
    ResponseEntity<byte[]> leave(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        if (HeldForm.isGivenBack()) {
            return Answer.page(
                    StudyTemplates.leave(frames.of("Leave", null), Filing.entryId(typed), typed.of("reason"), csrf));
        }
        var reason = typed.of("reason").strip();
        var kept = reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
        return switch (desk.propose(
                visitor, Filing.entryId(typed), null, desk.now(visitor), new Rights.WithdrawnFromDosing(kept))) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.onward();
            case Receipt.Refused(var because) -> filing.said("Leave", "This could not be recorded.", because);
        };
    }
}
