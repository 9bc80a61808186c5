package limen.web.participant;

import java.util.Map;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.JournalSheets;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What can be told at any time, due or not.
@RestController
final class TellRoom {
    private static final String UNWELL = "unwell";
    private static final String HABIT = "habit";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    TellRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping("/tell/{what}")
    ResponseEntity<byte[]> form(Visitor.TakingPart visitor, @PathVariable("what") String what, Csrf csrf) {
        return filing.show(page(visitor, what), null, csrf);
    }

    @GivesBack
    @PostMapping("/tell/{what}")
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            @PathVariable("what") String what,
            @RequestParam MultiValueMap<String, String> sent,
            Csrf csrf) {
        var onward = switch (what) {
            case UNWELL -> Paths.UNWELL_TOLD;
            case HABIT -> visitor.alone() ? Paths.TODAY : Paths.HABIT_TOLD;
            default -> Paths.TODAY;
        };
        return filing.file(visitor, sheet(visitor, what), page(visitor, what), null, sent, csrf, onward);
    }

    /// What to do now, for somebody who just told that they feel unwell; and who knows of it.
    @GetMapping(Paths.UNWELL_TOLD)
    ResponseEntity<byte[]> told(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        var clock = new Clock(now.toInstant(), now.getZone());
        return UnwellTold.of(desk.situation(visitor), desk.study().entries(visitor.id()), clock)
                .map(told -> Answer.page(StudyTemplates.told(frames.of("Told", null), told)))
                .orElseGet(() -> Filing.to("/tell/" + UNWELL));
    }

    /// What the rules say of habits that were just told, and where help is.
    @GetMapping(Paths.HABIT_TOLD)
    ResponseEntity<byte[]> habitTold(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        var clock = new Clock(now.toInstant(), now.getZone());
        return HabitTold.of(desk.situation(visitor), desk.study().entries(visitor.id()), clock)
                .map(told -> Answer.page(StudyTemplates.habitTold(frames.of("Told", null), told)))
                .orElseGet(() -> Filing.to("/tell/" + HABIT));
    }

    private static FormPage page(Visitor.TakingPart visitor, String what) {
        return FormPage.fresh(
                sheet(visitor, what),
                "/tell/" + what,
                Map.of(),
                what.equals(UNWELL) && !visitor.alone() ? "Tell the team now" : "Save this");
    }

    private static Sheet<?> sheet(Visitor.TakingPart visitor, String what) {
        return visitor.alone()
                ? JournalSheets.tellable(what).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                : sheet(what);
    }

    static String title(String what) {
        return sheet(what).title();
    }

    private static Sheet<?> sheet(String what) {
        return switch (what) {
            case "journal" -> Sheets.journal();
            case "vitals" -> Sheets.vitals();
            case "effect" -> Sheets.effect();
            case "medicine" -> Sheets.medicine();
            case "life" -> Sheets.lifeEvent();
            case HABIT -> Sheets.habit();
            case UNWELL -> Sheets.unwell();
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
