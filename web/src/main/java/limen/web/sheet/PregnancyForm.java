package limen.web.sheet;

import java.util.List;
import limen.study.Measurement.PregnancyTested;

/// A pregnancy test at home. How long it counts is a matter of the study.
final class PregnancyForm implements Sheet.Form<PregnancyTested> {
    private static final String RESULT = "result";
    private static final int COUNTS_HOURS = 21 * 24;

    static Sheet<PregnancyTested> sheet() {
        return new Sheet<>(
                "pregnancy-test",
                "Test",
                "",
                15,
                List.of(new Field.OneOf(
                        RESULT,
                        "What does the test show?",
                        "",
                        List.of(
                                new Field.Option("negative", "Not pregnant"),
                                new Field.Option("positive", "Pregnant, or not clear")),
                        true)),
                new PregnancyForm());
    }

    @Override
    public PregnancyTested event(Answers answers) {
        return new PregnancyTested(answers.word(RESULT).equals("positive"), COUNTS_HOURS);
    }

    @Override
    public Typed typed(PregnancyTested event) {
        return Typed.NOTHING.with(RESULT, event.positive() ? "positive" : "negative");
    }
}
