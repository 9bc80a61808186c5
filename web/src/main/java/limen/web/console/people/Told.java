package limen.web.console.people;

import java.util.function.Function;
import limen.study.ParticipantEvent;
import limen.web.sheet.Answers;
import limen.web.sheet.Sheet;
import limen.web.sheet.Typed;

/// A form of the clinic: how its answers become an event, and back.
record Told<E extends ParticipantEvent>(Function<Answers, E> made, Function<E, Typed> back) implements Sheet.Form<E> {
    /// A decision, which is never shown again to be corrected.
    static <E extends ParticipantEvent> Told<E> once(Function<Answers, E> made) {
        return new Told<>(made, _ -> Typed.NOTHING);
    }

    @Override
    public E event(Answers answers) {
        return made.apply(answers);
    }

    @Override
    public Typed typed(E event) {
        return back.apply(event);
    }
}
