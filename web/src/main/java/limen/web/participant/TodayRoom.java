package limen.web.participant;

import jakarta.servlet.http.HttpSession;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import limen.capture.Situation;
import limen.study.protocol.Assessment;
import limen.study.protocol.PersonalJournal;
import limen.study.protocol.SupervisedStudy;
import limen.study.schedule.Task;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Sheet;
import limen.web.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The day, and what is due in it.
@RestController
final class TodayRoom {
    private static final String SAVE = "Save the answers";

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
        return due(visitor, key)
                .map(due -> due.sheet().isLong()
                        ? longForms.show(page(due.sheet(), key), Paths.form(key), null, session, csrf)
                        : filing.show(told(visitor, page(due.sheet(), key)), null, csrf))
                .orElseGet(this::noLongerDue);
    }

    @PostMapping("/today/form")
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            @RequestParam("due") String key,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            Csrf csrf) {
        // What was due when it was typed is taken also a little later: it was answered.
        return due(visitor, key)
                .or(() -> late(visitor, key))
                .map(due -> due.sheet().isLong()
                        ? longForms.file(
                                visitor,
                                due.sheet(),
                                page(due.sheet(), key),
                                Paths.form(key),
                                due.planned(),
                                sent,
                                session,
                                csrf)
                        : filing.file(
                                visitor, due.sheet(), told(visitor, page(due.sheet(), key)), due.planned(), sent, csrf))
                .orElseGet(this::noLongerDue);
    }

    @GetMapping(Paths.QUESTIONS)
    ResponseEntity<byte[]> questions(Visitor.TakingPart visitor, Csrf csrf) {
        return checks(visitor)
                .map(checks -> filing.show(
                        told(
                                visitor,
                                FormPage.fresh(Sheets.beforeCapsule(checks.slot()), Paths.QUESTIONS, Map.of(), SAVE)),
                        null,
                        csrf))
                .orElseGet(this::noLongerDue);
    }

    @PostMapping(Paths.QUESTIONS)
    ResponseEntity<byte[]> saveQuestions(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var sheet = Sheets.beforeCapsule(checks(visitor).map(Checks::slot).orElse(null));
        var page = told(visitor, FormPage.fresh(sheet, Paths.QUESTIONS, Map.of(), SAVE));
        return filing.file(visitor, sheet, page, null, sent, csrf);
    }

    @GetMapping(Paths.SETTING)
    ResponseEntity<byte[]> setting(Visitor.TakingPart visitor, Csrf csrf) {
        return checks(visitor)
                .map(checks -> filing.show(
                        FormPage.fresh(
                                Sheets.setting(checks.study().setting(), checks.slot()), Paths.SETTING, Map.of(), SAVE),
                        null,
                        csrf))
                .orElseGet(this::noLongerDue);
    }

    @PostMapping(Paths.SETTING)
    ResponseEntity<byte[]> saveSetting(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        return checks(visitor)
                .map(checks -> Sheets.setting(checks.study().setting(), checks.slot()))
                .map(sheet -> filing.file(
                        visitor, sheet, FormPage.fresh(sheet, Paths.SETTING, Map.of(), SAVE), null, sent, csrf))
                .orElseGet(this::noLongerDue);
    }

    /// What a key names: its form, and when it was planned.
    private record Known(Sheet<?> sheet, @Nullable ZonedDateTime planned) {}

    private Optional<Known> due(Visitor.TakingPart visitor, String key) {
        return desk.situation(visitor).agenda(desk.now(visitor).toInstant()).stream()
                .filter(due -> due.key().equals(key))
                .findFirst()
                .flatMap(due -> due.task() instanceof Task.Assess(var assessment, var slot)
                        ? Sheets.of(assessment.what(), slot).map(sheet -> new Known(sheet, due.planned()))
                        : Optional.empty());
    }

    /// The form of an assessment whose time went by while it was filled in.
    private Optional<Known> late(Visitor.TakingPart visitor, String key) {
        return assessments(desk.situation(visitor)).stream()
                .filter(assessment -> key.startsWith("assess %s ".formatted(assessment.code())))
                .findFirst()
                .flatMap(assessment -> Sheets.of(assessment.what(), null))
                .map(sheet -> new Known(sheet, null));
    }

    private static List<Assessment> assessments(Situation situation) {
        return switch (situation.protocol()) {
            case SupervisedStudy study -> study.assessments();
            case PersonalJournal journal -> journal.assessments();
        };
    }

    private Optional<Checks> checks(Visitor.TakingPart visitor) {
        return Checks.of(desk.situation(visitor), desk.now(visitor).toInstant());
    }

    private FormPage told(Visitor.TakingPart visitor, FormPage page) {
        var now = desk.now(visitor);
        return ToldToday.apply(page, desk.situation(visitor), new Clock(now.toInstant(), now.getZone()));
    }

    private static FormPage page(Sheet<?> sheet, String key) {
        return FormPage.fresh(sheet, Paths.FORM, Map.of("due", key), SAVE);
    }

    private ResponseEntity<byte[]> noLongerDue() {
        return filing.said(
                "Today",
                "This is not due now.",
                "It was done already, or its time went by, or a capsule waits. What is due stands on the page of the day.");
    }
}
