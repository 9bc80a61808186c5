package limen.web.sheet;

import java.util.List;
import limen.study.Dosing.DoseSkipped;
import limen.study.SlotId;

/// A capsule that is left out on purpose. No reason is needed.
record SkipForm(SlotId slot) implements Sheet.Form<DoseSkipped> {
    private static final String WHY = "why";

    static Sheet<DoseSkipped> sheet(SlotId slot) {
        return new Sheet<>(
                "leave-out",
                "Leave this one out",
                "It is never made up later, and leaving it out costs the study nothing.",
                10,
                List.of(new Field.Words(WHY, "Why, if you like to say", "", 500, 2, false)),
                new SkipForm(slot));
    }

    @Override
    public DoseSkipped event(Answers answers) {
        return new DoseSkipped(slot, answers.word(WHY));
    }

    @Override
    public Typed typed(DoseSkipped event) {
        return Typed.NOTHING.with(WHY, event.reason());
    }
}
