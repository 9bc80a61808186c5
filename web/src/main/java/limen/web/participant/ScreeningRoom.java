package limen.web.participant;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import limen.capture.Receipt;
import limen.study.Admission;
import limen.study.protocol.SupervisedStudy;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
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

/// The questions of the beginning, page by page, each saved as it is done; and what came of them.
@RestController
final class ScreeningRoom {
    private static final String TITLE = "Questions";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    ScreeningRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(Paths.SCREENING)
    ResponseEntity<byte[]> questions(
            Visitor.TakingPart visitor,
            @RequestParam(name = "page", defaultValue = "0") int page,
            HttpSession session,
            Csrf csrf) {
        var screening = screening(visitor);
        if (hasNotAgreed(screening)) {
            return Filing.to(Paths.JOIN);
        }
        if (screening.situation().person().standing().isEnrolled()) {
            return Filing.onward();
        }
        var wanted = page == 0 ? screening.next() : page;
        if (wanted < 1 || wanted > screening.pages().size()) {
            return Filing.to(Paths.ELIGIBLE);
        }
        var draft = Drafts.find(session, form(wanted));
        var shown = page(screening, wanted);
        return filing.show(
                shown.again(
                        draft.map(Drafts.Draft::id).orElse(shown.id()),
                        draft.map(Drafts.Draft::typed).orElseGet(() -> screening.told(wanted)),
                        Map.of(),
                        ""),
                null,
                csrf);
    }

    @GivesBack
    @PostMapping(Paths.SCREENING)
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor,
            @RequestParam MultiValueMap<String, String> sent,
            HttpSession session,
            Csrf csrf) {
        var screening = screening(visitor);
        if (hasNotAgreed(screening)) {
            return Filing.to(Paths.JOIN);
        }
        var all = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(all);
        var page = number(all, screening);
        var sheet = screening.pages().get(page - 1);
        var typed = Drafts.answers(sheet, all);
        if (HeldForm.isGivenBack()) {
            return filing.again(page(screening, page).again(id, typed, Map.of(), HeldForm.NOTICE), csrf);
        }
        if (all.has("go", "pause") || all.has("go", "back")) {
            Drafts.keep(session, form(page), new Drafts.Draft(id, typed, page));
            return all.has("go", "pause") ? Filing.onward() : Filing.to(form(Math.max(1, page - 1)));
        }
        return switch (sheet.read(typed)) {
            case Sheet.Reading.Faulty<Admission.Screened>(var faults) ->
                filing.again(page(screening, page).again(id, typed, faults, ""), csrf);
            case Sheet.Reading.Read<Admission.Screened>(var told) ->
                switch (desk.propose(visitor, id, null, desk.now(visitor), told)) {
                    case Receipt.Entered _, Receipt.KnownAlready _ -> {
                        Drafts.drop(session, form(page));
                        yield Filing.to(after(screening(visitor), page));
                    }
                    case Receipt.Refused(var because) ->
                        filing.again(page(screening, page).again(id, typed, Map.of(), because), csrf);
                };
        };
    }

    @GetMapping(Paths.ELIGIBLE)
    ResponseEntity<byte[]> result(Visitor.TakingPart visitor) {
        var screening = screening(visitor);
        var now = desk.now(visitor);
        return screening.isBegun()
                ? Answer.page(StudyTemplates.eligible(
                        frames.of(TITLE, null), EligiblePage.of(screening, new Clock(now.toInstant(), now.getZone()))))
                : Filing.to(Paths.SCREENING);
    }

    /// Whoever cannot take part is told at once, and asked no further.
    private static String after(Screening screening, int page) {
        if (screening.isClosed()) {
            return Paths.ELIGIBLE;
        }
        // Behind the last page comes whatever was passed over, and the result once there is nothing.
        return page < screening.pages().size() ? form(page + 1) : Paths.SCREENING;
    }

    private static FormPage page(Screening screening, int page) {
        return FormPage.fresh(screening.pages().get(page - 1), Paths.SCREENING, Map.of(), "Save the answers")
                .at(screening.step(page));
    }

    private static String form(int page) {
        return Paths.SCREENING + "?page=" + page;
    }

    private static int number(Typed sent, Screening screening) {
        return sent.of("step").matches("\\d{1,2}")
                ? Math.clamp(
                        Integer.parseInt(sent.of("step")), 1, screening.pages().size())
                : 1;
    }

    private static boolean hasNotAgreed(Screening screening) {
        return screening.situation().person().standing().consented() == null;
    }

    private Screening screening(Visitor.TakingPart visitor) {
        var situation = desk.situation(visitor);
        if (situation.protocol() instanceof SupervisedStudy study) {
            return new Screening(study, situation, desk.now(visitor).toInstant());
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
