package limen.web.participant;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import limen.study.Dosing.DoseTaken;
import limen.web.access.Csrf;
import limen.web.access.Visitor;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.JournalSheets;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Something that the keeper of a journal took, written down when it has happened.
///
/// The only room that reads an amount. It stands in a personal journal alone, and nothing that is shown or planned
/// anywhere follows from what it reads, but a warning.
@RestController
final class OwnDoseRoom {
    private static final String PATH = "/tell/taken";
    private static final String WHEN = "when";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Desk desk;
    private final Filing filing;

    OwnDoseRoom(Desk desk, Frames frames) {
        this.desk = desk;
        this.filing = new Filing(desk, frames);
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> form(Visitor.TakingPart visitor, Csrf csrf) {
        var now = desk.now(visitor);
        return filing.show(page(now).typed(Typed.NOTHING.with(WHEN, WRITTEN.format(now))), null, csrf);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> save(
            Visitor.TakingPart visitor, @RequestParam MultiValueMap<String, String> sent, Csrf csrf) {
        var now = desk.now(visitor);
        ZonedDateTime when;
        try {
            when = when(new Typed(Map.copyOf(sent)).of(WHEN), now);
        } catch (RuntimeException _) {
            // The form says what is wrong with it, and nothing is handed in.
            when = now;
        }
        return filing.file(visitor, sheet(now), page(now), null, when, sent, csrf, Paths.TODAY);
    }

    private static FormPage page(ZonedDateTime now) {
        return FormPage.fresh(sheet(now), PATH, Map.of(), "Write it down");
    }

    private static Sheet<DoseTaken> sheet(ZonedDateTime now) {
        var sheet = JournalSheets.taken(
                List.of(new Field.Words(WHEN, "When was it?", "year-month-day hours:minutes", 16, 1, true)));
        return new Sheet<>(
                sheet.code(),
                sheet.title(),
                sheet.lead(),
                sheet.seconds(),
                sheet.fields(),
                new Form(sheet.form(), now));
    }

    private record Form(Sheet.Form<DoseTaken> amount, ZonedDateTime now) implements Sheet.Form<DoseTaken> {
        @Override
        public DoseTaken event(Answers answers) {
            when(answers.word(WHEN), now);
            return amount.event(answers);
        }

        @Override
        public Typed typed(DoseTaken event) {
            return amount.typed(event);
        }
    }

    private static ZonedDateTime when(String typed, ZonedDateTime now) {
        ZonedDateTime at;
        try {
            at = LocalDateTime.parse(typed.strip(), WRITTEN).atZone(now.getZone());
        } catch (DateTimeException _) {
            throw Sheet.misfit(
                    WHEN, "This time could not be read. Please write it like %s.".formatted(WRITTEN.format(now)));
        }
        if (at.isAfter(now)) {
            throw Sheet.misfit(WHEN, "This is still to come. Only what has happened is written down here.");
        }
        return at;
    }
}
