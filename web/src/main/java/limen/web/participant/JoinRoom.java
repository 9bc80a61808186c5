package limen.web.participant;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import limen.capture.Receipt;
import limen.study.Admission;
import limen.study.protocol.Consent;
import limen.study.protocol.SupervisedStudy;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.page.StudyTemplates;
import limen.web.sheet.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// What the study is, and agreeing to take part. Only an agreement is recorded: the record has no place
/// for attempts, and a wrong answer is for the page to explain.
@RestController
final class JoinRoom {
    private static final int UNREADABLE = 422;
    private static final String TITLE = "Taking part";

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    JoinRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(Paths.JOIN)
    ResponseEntity<byte[]> about(Visitor.TakingPart visitor) {
        var situation = desk.situation(visitor);
        var page = JoinPage.of(
                study(visitor),
                situation.conduct(),
                situation.person().standing().consented());
        return Answer.page(StudyTemplates.join(frames.of(TITLE, null), page));
    }

    @GetMapping(Paths.CONSENT)
    ResponseEntity<byte[]> consent(Visitor.TakingPart visitor, Csrf csrf) {
        var consent = study(visitor).consent();
        return consent.version()
                        .equals(desk.situation(visitor).person().standing().consented())
                ? filing.said(
                        TITLE,
                        "You agreed to take part.",
                        "You can take that back whenever you like: leaving is on the page of the day.")
                : Answer.page(StudyTemplates.consent(frames.of(TITLE, null), ConsentPage.fresh(consent), csrf));
    }

    @GivesBack
    @PostMapping(Paths.CONSENT)
    ResponseEntity<byte[]> agree(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(typed);
        var consent = study(visitor).consent();
        if (HeldForm.isGivenBack()) {
            return again(
                    new ConsentPage(consent.version(), consent.quiz(), id, typed, Map.of(), HeldForm.NOTICE), csrf);
        }
        var page = ConsentPage.fresh(consent);
        var answers = new ArrayList<Boolean>();
        var faults = new LinkedHashMap<Integer, String>();
        for (var place = 1; place <= consent.quiz().size(); place++) {
            var said = typed.of(page.name(place));
            answers.add(said.equals("true"));
            var fault = fault(consent.quiz().get(place - 1), said);
            if (!fault.isEmpty()) {
                faults.put(place, fault);
            }
        }
        if (!faults.isEmpty()) {
            return again(new ConsentPage(consent.version(), consent.quiz(), id, typed, faults, ""), csrf);
        }
        var given = new Admission.ConsentGiven(consent.version(), answers);
        return switch (desk.propose(visitor, id, null, where(visitor), given)) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.to(Paths.SCREENING);
            case Receipt.Refused(var because) ->
                again(new ConsentPage(consent.version(), consent.quiz(), id, typed, Map.of(), because), csrf);
        };
    }

    private ResponseEntity<byte[]> again(ConsentPage page, Csrf csrf) {
        return Answer.page(UNREADABLE, StudyTemplates.consent(frames.of(TITLE, null), page, csrf));
    }

    private static String fault(Consent.Question question, String said) {
        if (said.isEmpty()) {
            return "Please choose one.";
        }
        if (said.equals("true") == question.isTrue()) {
            return "";
        }
        return question.isTrue()
                ? "It is so: this statement is true. Please think about what that means for you, and choose again."
                : "It is not so: this statement is false. Please read again what the study is, and choose again.";
    }

    /// Now, on the wall of the site: where somebody agrees, wall times are meant until more is known.
    private ZonedDateTime where(Visitor.TakingPart visitor) {
        var now = desk.now(visitor);
        return desk.situation(visitor).person().standing().zones().isEmpty()
                ? now.withZoneSameInstant(study(visitor).sites().getFirst().zone())
                : now;
    }

    private SupervisedStudy study(Visitor.TakingPart visitor) {
        if (desk.situation(visitor).protocol() instanceof SupervisedStudy study) {
            return study;
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
