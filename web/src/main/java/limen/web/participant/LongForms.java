package limen.web.participant;

import jakarta.servlet.http.HttpSession;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import limen.capture.Receipt;
import limen.study.EventId;
import limen.study.ParticipantEvent;
import limen.web.access.Csrf;
import limen.web.access.HeldForm;
import limen.web.access.Visitor;
import limen.web.sheet.Field;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;

/// A long form page by page. Each page carries what was answered on the others, so that the last one
/// says it all; a draft keeps the same for a pause.
final class LongForms {
    private static final String BACK = "back";
    private static final String PAUSE = "pause";

    private final Desk desk;
    private final Filing filing;

    LongForms(Desk desk, Filing filing) {
        this.desk = desk;
        this.filing = filing;
    }

    /// Where somebody was when they paused, or the beginning.
    ///
    /// @param page the form as it would be shown fresh
    ResponseEntity<byte[]> show(FormPage page, String form, @Nullable Tab tab, HttpSession session, Csrf csrf) {
        var draft = Drafts.find(session, form);
        var typed = draft.map(Drafts.Draft::typed).orElse(page.typed());
        var id = draft.map(Drafts.Draft::id).orElse(page.id());
        var number = draft.map(Drafts.Draft::step).orElse(1);
        return filing.show(page.again(id, typed, Map.of(), "").at(step(page.sheet(), number)), tab, csrf);
    }

    <E extends ParticipantEvent> ResponseEntity<byte[]> file(
            Visitor.TakingPart visitor,
            Sheet<E> sheet,
            FormPage page,
            String form,
            @Nullable ZonedDateTime plannedAt,
            MultiValueMap<String, String> sent,
            HttpSession session,
            Csrf csrf) {
        var all = new Typed(Map.copyOf(sent));
        var id = Filing.entryId(all);
        var typed = Drafts.answers(sheet, all);
        var step = step(sheet, number(all));
        if (HeldForm.isGivenBack()) {
            return filing.again(page.again(id, typed, Map.of(), HeldForm.NOTICE).at(step), csrf);
        }
        if (desk.situation(visitor).person().entry(EventId.of(id)).isPresent()) {
            Drafts.drop(session, form);
            return Filing.onward();
        }
        Drafts.keep(session, form, new Drafts.Draft(id, typed, step.number()));
        if (all.has("go", PAUSE)) {
            return Filing.onward();
        }
        if (all.has("go", BACK)) {
            return to(form, new Drafts.Draft(id, typed, step.number() - 1), session);
        }
        var faults = sheet.faults(step.fields(), typed);
        if (!faults.isEmpty()) {
            return filing.again(page.again(id, typed, faults, "").at(step), csrf);
        }
        if (!step.isLast()) {
            return to(form, new Drafts.Draft(id, typed, step.number() + 1), session);
        }
        return switch (sheet.read(typed)) {
            case Sheet.Reading.Faulty<E>(var wrong) ->
                filing.again(page.again(id, typed, wrong, "").at(stepOf(sheet, wrong)), csrf);
            case Sheet.Reading.Read<E>(var event) ->
                switch (desk.propose(visitor, id, plannedAt, desk.now(visitor), event)) {
                    case Receipt.Entered _, Receipt.KnownAlready _ -> {
                        Drafts.drop(session, form);
                        yield Filing.onward();
                    }
                    case Receipt.Refused(var because) ->
                        filing.again(page.again(id, typed, Map.of(), because).at(step), csrf);
                };
        };
    }

    private static ResponseEntity<byte[]> to(String form, Drafts.Draft draft, HttpSession session) {
        Drafts.keep(session, form, draft);
        return Filing.to(form);
    }

    private static int number(Typed sent) {
        return sent.of("step").matches("\\d{1,3}") ? Integer.parseInt(sent.of("step")) : 1;
    }

    /// The first page that holds something wrong.
    private static FormPage.Step stepOf(Sheet<?> sheet, Map<String, String> faults) {
        var pages = sheet.pages();
        for (var i = 0; i < pages.size(); i++) {
            if (pages.get(i).stream().map(Field::name).anyMatch(faults::containsKey)) {
                return step(sheet, i + 1);
            }
        }
        return step(sheet, pages.size());
    }

    private static FormPage.Step step(Sheet<?> sheet, int number) {
        var pages = sheet.pages();
        var at = Math.clamp(number, 1, pages.size());
        var left = pages.subList(at - 1, pages.size()).stream()
                .mapToInt(List::size)
                .sum();
        return new FormPage.Step(
                at,
                pages.size(),
                pages.get(at - 1),
                sheet.seconds() * left / sheet.fields().size());
    }
}
