package limen.web.sheet;

import java.util.List;
import limen.study.Dosing.LabelGuessed;
import limen.study.Dosing.LabelsOpened;
import limen.study.Dosing.LabelsShuffled;
import limen.study.EventId;
import limen.study.Report.AllocationGuessed.GuessedArm;
import limen.study.randomisation.LabelOrder;
import limen.study.randomisation.RevealCode;

/// The forms about labels of capsules that somebody has made already. None asks what is in a capsule.
public final class LabelForms {
    private static final String PLACEBOS = "placebos";
    private static final String OTHERS = "others";
    private static final String LABEL = "label";
    private static final String GUESS = "guess";
    private static final String CONFIDENCE = "confidence";
    private static final String CODE = "code";
    /// Until a code is drawn.
    private static final String NO_FINGERPRINT = "0".repeat(64);

    private LabelForms() {}

    /// How many there are. The event that is read has no fingerprint yet.
    public static Sheet<LabelsShuffled> shuffle() {
        return new Sheet<>(
                "shuffle",
                "Shuffle labels",
                "",
                60,
                List.of(
                        count(PLACEBOS, "How many of your capsules are placebo?", "at least half of all"),
                        count(OTHERS, "How many are not?", "")),
                new ShuffleForm());
    }

    private static Field count(String name, String label, String hint) {
        return new Field.Number(name, label, hint, "", 1, LabelsShuffled.MOST - 1, 1, true);
    }

    private static final class ShuffleForm implements Sheet.Form<LabelsShuffled> {
        @Override
        public LabelsShuffled event(Answers answers) {
            var placebos = whole(answers, PLACEBOS);
            var others = whole(answers, OTHERS);
            if (others > placebos) {
                throw new Misfit(
                        OTHERS,
                        "%d of %d would not be placebo; expected at least half placebo. Nothing was shuffled."
                                .formatted(others, placebos + others));
            }
            if (placebos + others > LabelsShuffled.MOST) {
                throw new Misfit(
                        PLACEBOS, "These are %d labels, and %d fit.".formatted(placebos + others, LabelsShuffled.MOST));
            }
            return new LabelsShuffled(placebos + others, placebos, NO_FINGERPRINT);
        }

        @Override
        public Typed typed(LabelsShuffled event) {
            return Typed.NOTHING
                    .with(PLACEBOS, String.valueOf(event.placebos()))
                    .with(OTHERS, String.valueOf(event.labels() - event.placebos()));
        }
    }

    /// What somebody takes a labelled capsule for, after they took it.
    public static Sheet<LabelGuessed> guess(EventId shuffled, LabelsShuffled made) {
        return new Sheet<>(
                "guess",
                "Your guess",
                "About a capsule that you have taken. A guess made before the labels are opened cannot be put right by them.",
                20,
                List.of(
                        new Field.Number(
                                LABEL,
                                "Which label?",
                                "1 to %d".formatted(made.labels()),
                                "",
                                1,
                                made.labels(),
                                1,
                                true),
                        new Field.OneOf(
                                GUESS,
                                "What do you think was in it?",
                                "",
                                List.of(
                                        new Field.Option("placebo", "Placebo"),
                                        new Field.Option("active", "The drug"),
                                        new Field.Option("do_not_know", "I do not know")),
                                true),
                        new Field.Line(CONFIDENCE, "How sure are you?", "a pure guess", "certain", 0, 100)),
                new LabelGuess(shuffled));
    }

    private record LabelGuess(EventId shuffled) implements Sheet.Form<LabelGuessed> {
        @Override
        public LabelGuessed event(Answers answers) {
            var guess = switch (answers.word(GUESS)) {
                case "placebo" -> GuessedArm.PLACEBO;
                case "active" -> GuessedArm.ACTIVE;
                default -> GuessedArm.DO_NOT_KNOW;
            };
            var sure = answers.whole(CONFIDENCE);
            if (sure == null && guess != GuessedArm.DO_NOT_KNOW) {
                throw new Misfit(CONFIDENCE, "Please mark how sure you are.");
            }
            return new LabelGuessed(shuffled, whole(answers, LABEL), guess, sure == null ? 0 : sure);
        }

        @Override
        public Typed typed(LabelGuessed event) {
            return Typed.NOTHING.with(LABEL, String.valueOf(event.label()));
        }
    }

    /// Brings the code that reveals a shuffle.
    public static Sheet<LabelsOpened> open(EventId shuffled, LabelsShuffled made) {
        return new Sheet<>(
                "open",
                "Open the labels",
                "There is no way back: what you write after this is written by somebody who knows.",
                60,
                List.of(new Field.Words(
                        CODE, "The code from the envelope", "six groups of four letters and digits", 60, 1, true)),
                new OpenForm(shuffled, made));
    }

    private record OpenForm(EventId shuffled, LabelsShuffled made) implements Sheet.Form<LabelsOpened> {
        @Override
        public LabelsOpened event(Answers answers) {
            return RevealCode.read(answers.word(CODE))
                    .filter(code -> LabelOrder.opens(made, code))
                    .map(code -> new LabelsOpened(
                            shuffled,
                            LabelOrder.of(made.labels(), made.placebos(), code).placebos()))
                    .orElseThrow(
                            () -> new Misfit(
                                    CODE,
                                    "This code does not open these labels. Please compare each group with the paper; nothing was opened."));
        }

        @Override
        public Typed typed(LabelsOpened event) {
            return Typed.NOTHING;
        }
    }

    private static int whole(Answers answers, String name) {
        var number = answers.whole(name);
        if (number == null) {
            throw new Misfit(name, "Please enter a number.");
        }
        return number;
    }
}
