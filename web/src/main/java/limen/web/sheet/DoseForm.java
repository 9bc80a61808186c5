package limen.web.sheet;

import java.util.List;
import limen.study.Dosing.DoseTaken;

/// How much of a capsule was taken. When, is asked for every correction alike.
///
/// @param taken what was told first; which capsule it was does not change
record DoseForm(DoseTaken taken) implements Sheet.Form<DoseTaken> {
    private static final String SHARE = "share";

    static Sheet<DoseTaken> sheet(DoseTaken taken) {
        return new Sheet<>(
                "capsule",
                "Capsule",
                "",
                10,
                List.of(new Field.OneOf(
                        SHARE,
                        "How much of it?",
                        "",
                        List.of(new Field.Option("1", "All of it"), new Field.Option("0.5", "About half")),
                        true)),
                new DoseForm(taken));
    }

    @Override
    public DoseTaken event(Answers answers) {
        return new DoseTaken(taken.slot(), taken.kit(), Double.parseDouble(answers.word(SHARE)), taken.amount());
    }

    @Override
    public Typed typed(DoseTaken event) {
        return Typed.NOTHING.with(SHARE, event.isPartial() ? "0.5" : "1");
    }
}
