package limen.web.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import limen.study.Report.AllocationGuessed;
import limen.study.Report.AllocationGuessed.GuessReason;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.SlotId;
import org.jspecify.annotations.Nullable;

/// Which capsule was it, how sure, and why.
record GuessForm(@Nullable SlotId slot) implements Sheet.Form<AllocationGuessed> {
    private static final String GUESS = "guess";
    private static final String SURE = "sure";
    private static final String REASONS = "reasons";

    static Sheet<AllocationGuessed> sheet(@Nullable SlotId slot) {
        return new Sheet<>(
                "guess",
                "Your guess",
                "Nobody on the team sees it before the end. It is asked before anything else today, so that it does not colour"
                        + " what you answer.",
                15,
                List.of(
                        new Field.OneOf(
                                GUESS,
                                "Which capsule was it?",
                                "",
                                List.of(
                                        new Field.Option("placebo", "Placebo"),
                                        new Field.Option("active", "The drug"),
                                        new Field.Option("do_not_know", "I do not know")),
                                true),
                        new Field.Line(SURE, "How sure are you?", "a pure guess", "certain", 0, 100),
                        new Field.AnyOf(
                                REASONS,
                                "What makes you think so?",
                                "",
                                Arrays.stream(GuessReason.values())
                                        .map(reason -> new Field.Option(code(reason), said(reason)))
                                        .toList())),
                new GuessForm(slot));
    }

    @Override
    public AllocationGuessed event(Answers answers) {
        var guess = GuessedArm.valueOf(answers.word(GUESS).toUpperCase(Locale.ROOT));
        var sure = answers.whole(SURE);
        if (sure == null && guess != GuessedArm.DO_NOT_KNOW) {
            throw new Misfit(SURE, "Please mark how sure you are; the left end is a pure guess.");
        }
        return new AllocationGuessed(slot, guess, sure == null ? 0 : sure, reasons(answers.several(REASONS)));
    }

    private static Set<GuessReason> reasons(Set<String> codes) {
        return codes.stream()
                .map(code -> GuessReason.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Typed typed(AllocationGuessed event) {
        return Typed.NOTHING
                .with(GUESS, code(event.guess()))
                .with(SURE, String.valueOf(event.confidence()))
                .with(
                        REASONS,
                        event.reasons().stream().map(GuessForm::code).sorted().toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String said(GuessReason reason) {
        return switch (reason) {
            case FELT_AN_EFFECT -> "I felt something";
            case SIDE_EFFECT -> "I had a side effect";
            case NO_EFFECT -> "I felt nothing";
            case MOOD_CHANGE -> "My mood was different";
            case TOLD_OR_SAW_PACKAGING -> "I was told, or saw the packaging";
            case OTHER -> "Something else";
        };
    }
}
