package limen.web.participant;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Sheets;
import limen.web.sheet.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The day, and what is due in it.
@RestController
final class TodayRoom {
    private static final String SAVE = DueForm.SAVE;
    private static final String ONE_OF_SEVERAL =
            "This was one page of several, and the others are missing. Please look through all of it, and save it.";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;
    private final LongForms longForms;

    TodayRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
        this.longForms = new LongForms(desk, filing);
    }

    @GetMapping(Paths.TODAY)
    ResponseEntity<byte[]> today(Visitor.TakingPart visitor) {
        var today = Today.of(desk.situation(visitor), desk.now(visitor).toInstant());
        return Answer.page(StudyTemplates.today(frames.of("Today", Tab.TODAY), today));
    }

    @GetMapping("/today/form")
    ResponseEntity<byte[]> form(
            Visitor.TakingPart visitor, @RequestParam("due") String key, HttpSession session, Csrf csrf) {
        return DueForm.at(desk.situation(visitor), key, desk.now(visitor).toInstant())
                .map(due -> due.sheet().isLong()
                        ? longForms.show(due.page(), Paths.form(key), null, session, csrf)
                        : filing.show(told(visitor, due.page()), null, csrf))
                .orElseGet(this::noLongerDue);
    }

    @GivesBack
    @PostMapping("/today/form")
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            @RequestParam("due") String key,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            Csrf csrf) {
        var situation = desk.situation(visitor);
        // What was due when it was typed is taken also a little later: it was answered.
        return DueForm.at(situation, key, moment(visitor, sent))
                .or(() -> DueForm.late(situation, key))
                .map(due -> save(visitor, due, sent, session, csrf))
                .orElseGet(this::noLongerDue);
    }

    @GetMapping(Paths.QUESTIONS)
    ResponseEntity<byte[]> questions(Visitor.TakingPart visitor, Csrf csrf) {
        return checks(visitor, desk.now(visitor).toInstant())
                .map(checks -> filing.show(
                        told(
                                visitor,
                                FormPage.fresh(Sheets.beforeCapsule(checks.slot()), Paths.QUESTIONS, Map.of(), SAVE)),
                        null,
                        csrf))
                .orElseGet(this::noLongerDue);
    }

    @GivesBack
    @PostMapping(Paths.QUESTIONS)
    ResponseEntity<byte[]> saveQuestions(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var sheet = Sheets.beforeCapsule(
                checks(visitor, moment(visitor, sent)).map(Checks::slot).orElse(null));
        var page = told(visitor, FormPage.fresh(sheet, Paths.QUESTIONS, Map.of(), SAVE));
        return filing.file(visitor, sheet, page, null, sent, csrf);
    }

    @GetMapping(Paths.SETTING)
    ResponseEntity<byte[]> setting(Visitor.TakingPart visitor, Csrf csrf) {
        return checks(visitor, desk.now(visitor).toInstant())
                .map(checks -> filing.show(
                        FormPage.fresh(
                                Sheets.setting(checks.study().setting(), checks.slot()), Paths.SETTING, Map.of(), SAVE),
                        null,
                        csrf))
                .orElseGet(this::noLongerDue);
    }

    @GivesBack
    @PostMapping(Paths.SETTING)
    ResponseEntity<byte[]> saveSetting(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        return checks(visitor, moment(visitor, sent))
                .map(checks -> Sheets.setting(checks.study().setting(), checks.slot()))
                .map(sheet -> filing.file(
                        visitor, sheet, FormPage.fresh(sheet, Paths.SETTING, Map.of(), SAVE), null, sent, csrf))
                .orElseGet(this::noLongerDue);
    }

    private Optional<Checks> checks(Visitor.TakingPart visitor, Instant at) {
        return Checks.of(desk.situation(visitor), at);
    }

    /// At which it happened what a form tells.
    private Instant moment(Visitor.TakingPart visitor, MultiValueMap<String, String> sent) {
        return desk.moment(visitor, new Typed(Map.copyOf(sent)));
    }

    /// What a phone kept comes whole, however long it is.
    private ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            DueForm due,
            MultiValueMap<String, String> sent,
            HttpSession session,
            Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        if (due.sheet().isLong() && Happened.isLate(typed) && !typed.of("step").isEmpty()) {
            return filing.again(due.page().again(Filing.entryId(typed), typed, Map.of(), ONE_OF_SEVERAL), csrf);
        }
        return due.sheet().isLong() && !Happened.isLate(typed)
                ? longForms.file(
                        visitor, due.sheet(), due.page(), Paths.form(due.key()), due.planned(), sent, session, csrf)
                : filing.file(visitor, due.sheet(), told(visitor, due.page()), due.planned(), sent, csrf);
    }

    private FormPage told(Visitor.TakingPart visitor, FormPage page) {
        var now = desk.now(visitor);
        return ToldToday.apply(page, desk.situation(visitor), new Clock(now.toInstant(), now.getZone()));
    }

    private ResponseEntity<byte[]> noLongerDue() {
        return filing.said(
                "Today",
                "This is not due now.",
                "It was done already, or its time went by, or a capsule waits. What is due stands on the page of the day.");
    }
}
