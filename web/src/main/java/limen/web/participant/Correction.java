package limen.web.participant;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import limen.study.Correctable;
import limen.study.Entry;
import limen.study.Rights.EntryCorrected;
import limen.web.sheet.Again;
import limen.web.sheet.Answers;
import limen.web.sheet.Field;
import limen.web.sheet.JournalSheets;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// An entry that is put right: its own form once more, when it really was, and why it was wrong.
record Correction(Sheet<EntryCorrected> sheet, FormPage page) {
    private static final String WHEN = "really";
    private static final String WHY = "why";
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /// @param alone whether it is an entry of a journal
    static Correction of(Entry wrong, ZonedDateTime now, boolean alone) {
        if (!(wrong.event() instanceof Correctable told)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var again = (alone ? JournalSheets.again(told) : Again.of(told))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var at = wrong.times().occurredAt().withZoneSameInstant(now.getZone());
        var sheet = sheet(again.sheet(), wrong, at);
        var typed = again.typed().with(WHEN, WRITTEN.format(at));
        return new Correction(
                sheet,
                new FormPage(
                        sheet,
                        Desk.freshId(),
                        "/record/correct",
                        Map.of("wrong", wrong.id().toString()),
                        typed,
                        Map.of(),
                        "",
                        "Save the correction"));
    }

    private static <E extends Correctable> Sheet<EntryCorrected> sheet(Sheet<E> first, Entry wrong, ZonedDateTime at) {
        var fields = new ArrayList<>(first.fields());
        fields.add(new Field.Words(WHEN, "When was it really?", "year-month-day hours:minutes", 16, 1, true));
        fields.add(new Field.Words(
                WHY, "What was wrong?", "a word or two; the first wording stays in the record", 300, 2, true));
        return new Sheet<>(
                "correct-" + first.code(),
                "Correct: " + first.title(),
                "The first wording stays in the record, beneath this one. Nothing else in the record changes.",
                first.seconds() + 15,
                List.copyOf(fields),
                new Form<>(first, wrong, at));
    }

    private record Form<E extends Correctable>(Sheet<E> first, Entry wrong, ZonedDateTime at)
            implements Sheet.Form<EntryCorrected> {
        @Override
        public EntryCorrected event(Answers answers) {
            var really = read(answers.word(WHEN));
            return new EntryCorrected(
                    wrong.id(),
                    first.form().event(answers),
                    really.isEqual(at.withSecond(0).withNano(0)) ? null : really,
                    answers.word(WHY));
        }

        private ZonedDateTime read(String typed) {
            try {
                return LocalDateTime.parse(typed.strip(), WRITTEN).atZone(at.getZone());
            } catch (DateTimeException _) {
                throw Sheet.misfit(
                        WHEN, "This time could not be read. Please write it like %s.".formatted(WRITTEN.format(at)));
            }
        }

        @Override
        public Typed typed(EntryCorrected event) {
            @SuppressWarnings("unchecked") // a correction says what its entry said, in the same form
            var replacement = (E) event.replacement();
            return first.form().typed(replacement).with(WHY, event.reason());
        }
    }
}
