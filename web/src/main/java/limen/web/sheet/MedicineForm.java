package limen.web.sheet;

import java.util.List;
import limen.study.Report.MedicineReported;

/// A medicine that was begun or ended.
final class MedicineForm implements Sheet.Form<MedicineReported> {
    private static final String NAME = "name";
    private static final String NOW = "now";

    static Sheet<MedicineReported> sheet() {
        return new Sheet<>(
                "medicine",
                "A medicine",
                "Also without prescription, and herbs. Do not stop a medicine to take part.",
                20,
                List.of(
                        new Field.Words(NAME, "What is it called?", "as on the box", 120, 1, true),
                        new Field.OneOf(
                                NOW,
                                "Do you take it now?",
                                "",
                                List.of(
                                        new Field.Option("taken", "Yes"),
                                        new Field.Option("ended", "No, it has ended")),
                                true)),
                new MedicineForm());
    }

    @Override
    public MedicineReported event(Answers answers) {
        return new MedicineReported(answers.word(NAME), answers.word(NOW).equals("ended"));
    }

    @Override
    public Typed typed(MedicineReported event) {
        return Typed.NOTHING.with(NAME, event.name()).with(NOW, event.ended() ? "ended" : "taken");
    }
}
