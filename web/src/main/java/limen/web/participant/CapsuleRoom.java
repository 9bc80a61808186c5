package limen.web.participant;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import limen.capture.Receipt;
import limen.study.Amount;
import limen.study.Dosing;
import limen.study.EventId;
import limen.study.schedule.Slot;
import limen.study.schedule.Slots;
import limen.web.Answer;
import limen.web.access.Csrf;
import limen.web.access.GivesBack;
import limen.web.access.HeldForm;
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

/// A planned capsule: the verdict in words, and two taps to record it.
@RestController
final class CapsuleRoom {
    private static final int UNREADABLE = 422;

    private final Desk desk;
    private final Frames frames;
    private final Filing filing;

    CapsuleRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.frames = frames;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(Paths.CAPSULE)
    ResponseEntity<byte[]> capsule(Visitor.TakingPart visitor, Csrf csrf) {
        return Answer.page(StudyTemplates.capsule(frames.of("Today", null), page(visitor, Typed.NOTHING, ""), csrf));
    }

    /// Records that it was taken. What happened is recorded also where a rule held it; the record then says so.
    @GivesBack
    @PostMapping(Paths.CAPSULE)
    ResponseEntity<byte[]> taken(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var typed = new Typed(Map.copyOf(sent));
        return switch (desk.happened(visitor, typed)) {
            case Happened.Unbelievable(var sentence) -> again(visitor, typed, sentence, csrf);
            case Happened.At(var moment, var late) ->
                taken(visitor, typed, moment, capsule(visitor, typed, moment, late), csrf);
        };
    }

    /// Which capsule is meant. What was taken is a fact, whatever a rule says by now: while a phone had no network, or
    /// while the page was open.
    private Optional<Checks> capsule(Visitor.TakingPart visitor, Typed typed, ZonedDateTime moment, boolean late) {
        var situation = desk.situation(visitor);
        return late
                ? Checks.named(situation, moment.toInstant(), typed.of("slot"))
                : Checks.of(situation, moment.toInstant())
                        .or(() -> Checks.held(situation, moment.toInstant(), typed.of("slot")));
    }

    private ResponseEntity<byte[]> taken(
            Visitor.TakingPart visitor, Typed typed, ZonedDateTime moment, Optional<Checks> checks, Csrf csrf) {
        var id = Filing.entryId(typed);
        if (HeldForm.isGivenBack()) {
            return again(visitor, typed, HeldForm.NOTICE, csrf);
        }
        if (checks.isEmpty()) {
            return desk.situation(visitor).person().entry(EventId.of(id)).isPresent()
                    ? Filing.onward()
                    : again(
                            visitor,
                            typed,
                            Happened.isLate(typed)
                                    ? "This capsule is in your record already. If one more was taken, tell your team."
                                    : "There is no capsule to record now.",
                            csrf);
        }
        ZonedDateTime at;
        try {
            at = typed.of("how").equals("planned") ? moment : at(moment, typed.of("at"));
        } catch (DateTimeParseException _) {
            return again(
                    visitor, typed, "This time could not be read. Please enter hours and minutes, as 09:10.", csrf);
        }
        var share = typed.of("how").equals("otherwise") && typed.of("share").equals("0.5") ? 0.5 : 1;
        var taken =
                new Dosing.DoseTaken(checks.get().slot(), checks.get().kit().orElse(null), share, new Amount.Unknown());
        return switch (desk.propose(visitor, id, planned(visitor, checks.get()), at, taken)) {
            case Receipt.Entered _, Receipt.KnownAlready _ -> Filing.onward();
            case Receipt.Refused(var because) -> again(visitor, typed, because, csrf);
        };
    }

    @GetMapping("/today/leave-out")
    ResponseEntity<byte[]> leaveOut(Visitor.TakingPart visitor, Csrf csrf) {
        return Checks.of(desk.situation(visitor), desk.now(visitor).toInstant())
                .map(checks -> filing.show(
                        FormPage.fresh(
                                Sheets.leaveOut(checks.slot()), "/today/leave-out", Map.of(), "Leave this one out"),
                        null,
                        csrf))
                .orElseGet(() -> filing.said("Today", "There is no capsule now.", "So there is none to leave out."));
    }

    @GivesBack
    @PostMapping("/today/leave-out")
    ResponseEntity<byte[]> leftOut(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        return Checks.of(desk.situation(visitor), desk.moment(visitor, new Typed(Map.copyOf(sent))))
                .map(checks -> Sheets.leaveOut(checks.slot()))
                .map(sheet -> filing.file(
                        visitor,
                        sheet,
                        FormPage.fresh(sheet, "/today/leave-out", Map.of(), "Leave this one out"),
                        null,
                        sent,
                        csrf))
                .orElseGet(Filing::onward);
    }

    private ResponseEntity<byte[]> again(Visitor.TakingPart visitor, Typed typed, String notice, Csrf csrf) {
        if (Happened.isLate(typed)) {
            var now = desk.now(visitor);
            var fact = FactPage.of(desk.situation(visitor), new Clock(now.toInstant(), now.getZone()), typed, notice);
            return Answer.page(UNREADABLE, StudyTemplates.fact(frames.of("Today", null), fact, csrf));
        }
        return Answer.page(
                UNREADABLE, StudyTemplates.capsule(frames.of("Today", null), page(visitor, typed, notice), csrf));
    }

    private CapsulePage page(Visitor.TakingPart visitor, Typed typed, String notice) {
        var situation = desk.situation(visitor);
        var now = desk.now(visitor);
        var clock = new Clock(now.toInstant(), now.getZone());
        var checks = Checks.of(situation, now.toInstant());
        var lead = Leads.of(situation, clock);
        return new CapsulePage(
                lead,
                checks.isPresent() && checks.get().areDone() && checks.get().isOpen(),
                checks.map(Checks::slot).orElse(null),
                checks.map(CapsuleRoom::kit).orElse(""),
                checks.map(each -> clock.moment(planned(visitor, each).toInstant()))
                        .orElse(""),
                typed.of("entry").isEmpty() ? Desk.freshId() : typed.of("entry"),
                typed.of("at"),
                typed.has("share", "0.5"),
                notice);
    }

    private static String kit(Checks checks) {
        return checks.lacksKit()
                ? "by the record none for this capsule is with you; take it from no other kit, and ask your team"
                : checks.kit().map(Object::toString).orElse("the one handed out to you");
    }

    private ZonedDateTime planned(Visitor.TakingPart visitor, Checks checks) {
        return Slots.find(
                        checks.study(),
                        desk.situation(visitor).person(),
                        checks.slot(),
                        desk.now(visitor).toInstant())
                .map(Slot::planned)
                .orElseGet(() -> desk.now(visitor));
    }

    /// A time of the day; of yesterday if it is still to come today.
    private static ZonedDateTime at(ZonedDateTime now, String typed) {
        var text = typed.strip().replace('.', ':');
        var time = LocalTime.parse(text.length() == 4 ? "0" + text : text);
        var today = now.with(time);
        return today.isAfter(now) ? today.minusDays(1) : today;
    }
}
