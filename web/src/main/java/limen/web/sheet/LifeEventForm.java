package limen.web.sheet;

import java.util.List;
import limen.study.Report.LifeEventReported;

/// Something of life that may weigh more than any capsule.
final class LifeEventForm implements Sheet.Form<LifeEventReported> {
    private static final String KIND = "kind";
    private static final String NOTE = "note";

    static Sheet<LifeEventReported> sheet() {
        return new Sheet<>(
                "life",
                "Something happened",
                "A loss, a move, an exam: what happens in life changes scores more than most capsules. Knowing of it keeps the"
                        + " analysis honest.",
                30,
                List.of(
                        new Field.Words(KIND, "What, in a word or two?", "", 60, 1, true),
                        new Field.Words(NOTE, "More, if you like", "", 2_000, 3, false)),
                new LifeEventForm());
    }

    @Override
    public LifeEventReported event(Answers answers) {
        return new LifeEventReported(answers.word(KIND), answers.word(NOTE));
    }

    @Override
    public Typed typed(LifeEventReported event) {
        return Typed.NOTHING.with(KIND, event.kind()).with(NOTE, event.note());
    }
}
