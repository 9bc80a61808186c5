package limen.web.console.people;

import java.time.ZonedDateTime;
import limen.study.ParticipantEvent;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;
import org.jspecify.annotations.Nullable;

/// The form of a decision or an entry about somebody.
///
/// @param consequence what will happen once it is saved, in words
/// @param meaning what its author signs, as the end of "I, NAME, as study physician, ..."; empty if it is not signed
/// @param beforehand what stands in the form before anybody types
public record ActForm<E extends ParticipantEvent>(
        Act act, Sheet<E> sheet, String consequence, String meaning, Typed beforehand) {
    /// Where whoever signs says why.
    static final String REASON = "reason";

    ActForm(Act act, Sheet<E> sheet, String consequence, String meaning) {
        this(act, sheet, consequence, meaning, Typed.NOTHING);
    }

    /// With the present time where the form asks when it was.
    ActForm<E> at(ZonedDateTime now) {
        var form = sheet.form();
        Sheet.Form<E> timed = new Told<>(
                answers -> {
                    When.read(answers.word(When.NAME), now);
                    return form.event(answers);
                },
                form::typed);
        return new ActForm<>(
                act,
                new Sheet<>(sheet.code(), sheet.title(), sheet.lead(), sheet.seconds(), sheet.fields(), timed),
                consequence,
                meaning,
                beforehand.with(When.NAME, When.written(now)));
    }

    /// When it happened, of a form that was read; null if that is now.
    @Nullable
    ZonedDateTime happened(Typed typed, ZonedDateTime now) {
        return act == Act.CORRECT || typed.of(When.NAME).isEmpty() ? null : When.read(typed.of(When.NAME), now);
    }
}
