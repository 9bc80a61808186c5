package limen.web.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import limen.study.ParticipantEvent;

/// A form as data: what it asks, and which event its answers are.
///
/// One description serves a page, a phone without a network, and the correction of what was entered.
///
/// @param code in addresses
/// @param title what it is called; neutral, since a bystander may see it
/// @param lead one or two sentences before the questions; may be empty
/// @param seconds it takes about so long
public record Sheet<E extends ParticipantEvent>(
        String code, String title, String lead, int seconds, List<Field> fields, Form<E> form) {
    public Sheet {
        fields = List.copyOf(fields);
    }

    /// The same with another sentence before the questions.
    Sheet<E> led(String other) {
        return new Sheet<>(code, title, other, seconds, fields, form);
    }

    /// The same with other questions, whose answers are read by the same names.
    Sheet<E> asking(List<Field> others) {
        return new Sheet<>(code, title, lead, seconds, others, form);
    }

    /// How answers become an event, and back.
    public interface Form<E> {
        /// What the answers say.
        ///
        /// @throws RuntimeException as [Sheet#misfit] where answers do not fit each other
        E event(Answers answers);

        /// What would have to be typed to say the same.
        Typed typed(E event);
    }

    /// What came of reading a form.
    public sealed interface Reading<E> {
        record Read<E>(E event) implements Reading<E> {}

        /// Something cannot be.
        ///
        /// @param faults by field, a sentence each
        record Faulty<E>(Map<String, String> faults) implements Reading<E> {
            public Faulty {
                faults = Map.copyOf(faults);
            }
        }
    }

    /// What a form throws where an answer does not fit.
    ///
    /// @param sentence what was read, what is possible, what to do
    public static RuntimeException misfit(String field, String sentence) {
        return new Misfit(field, sentence);
    }

    public Reading<E> read(Typed typed) {
        var faults = new LinkedHashMap<String, String>();
        var answers = Answers.read(fields, typed, faults);
        if (!faults.isEmpty()) {
            return new Reading.Faulty<>(faults);
        }
        try {
            return new Reading.Read<>(form.event(answers));
        } catch (Misfit misfit) {
            return new Reading.Faulty<>(Map.of(misfit.field(), misfit.sentence()));
        }
    }
}
