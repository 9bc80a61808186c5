package limen.web.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final int MOST_ON_ONE_PAGE = 8;
    /// A long form is cut into pages of about as many fields as a phone shows in two screens.
    private static final int MOST_ON_A_PAGE = 6;

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

        /// The observation that a field tells as it stands; none if what it tells is scored, or no rule
        /// looks at it.
        default Optional<String> observation(Field field) {
            return Optional.empty();
        }
    }

    /// The same form with some of its fields.
    public Sheet<E> only(List<Field> some) {
        return new Sheet<>(code, title, lead, seconds * some.size() / fields.size(), some, form);
    }

    /// Its fields page by page: one page, unless it is long.
    public List<List<Field>> pages() {
        if (fields.size() <= MOST_ON_ONE_PAGE) {
            return List.of(fields);
        }
        var pages = Math.ceilDiv(fields.size(), MOST_ON_A_PAGE);
        return IntStream.range(0, pages)
                .mapToObj(page -> fields.subList(page * fields.size() / pages, (page + 1) * fields.size() / pages))
                .toList();
    }

    public boolean isLong() {
        return fields.size() > MOST_ON_ONE_PAGE;
    }

    /// What is wrong with answers to some of its fields, by field.
    public Map<String, String> faults(List<Field> some, Typed typed) {
        var faults = new LinkedHashMap<String, String>();
        Answers.read(some, typed, faults);
        return faults;
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
