package limen.report.page;

import java.util.List;
import limen.analysis.BlindingIndex;
import limen.inference.Arm;

/// Whether the blinding held, in sentences. Both arms are judged together: if one guesses right more often than chance
/// and the other wrong, people leaned towards one answer whatever they took, and the blinding may be whole.
///
/// @param active, placebo Bang's index of each arm
record BlindingVerdict(BlindingIndex active, BlindingIndex placebo) {
    /// With fewer guesses than this an interval by the normal approximation says nothing.
    private static final int FEWEST_GUESSES = 10;

    /// The verdict on the pooled indices; empty where an arm has none.
    static List<String> of(List<BlindingIndex> pooled) {
        var active = bang(pooled, Arm.ACTIVE);
        var placebo = bang(pooled, Arm.PLACEBO);
        return active.isEmpty() || placebo.isEmpty()
                ? List.of()
                : List.of(new BlindingVerdict(active.getFirst(), placebo.getFirst()).sentence());
    }

    private static List<BlindingIndex> bang(List<BlindingIndex> pooled, Arm arm) {
        return pooled.stream()
                .filter(index -> index.kind() == BlindingIndex.Kind.BANG
                        && index.arm().equals(arm.code())
                        && index.estimate().isKnown())
                .toList();
    }

    private String sentence() {
        if (Math.min(active.n(), placebo.n()) < FEWEST_GUESSES) {
            return "With fewer than %d guesses in an arm nothing can be said.".formatted(FEWEST_GUESSES);
        }
        if (isWrong(active) && isWrong(placebo)) {
            return "In both arms people guessed wrong more often than chance.";
        }
        if (isRight(active) && isWrong(placebo)) {
            return leaning(Arm.ACTIVE);
        }
        if (isWrong(active) && isRight(placebo)) {
            return leaning(Arm.PLACEBO);
        }
        if (isRight(active) && isRight(placebo)) {
            return "In both arms people guessed right more often than chance: the blinding did not hold.";
        }
        if (isRight(active)) {
            return oneSided(active, placebo);
        }
        if (isRight(placebo)) {
            return oneSided(placebo, active);
        }
        if (isWrong(active) || isWrong(placebo)) {
            return "In the %s arm people guessed wrong more often than chance; in the other, guesses could not be told from chance."
                    .formatted(isWrong(active) ? active.arm() : placebo.arm());
        }
        return "In neither arm could guesses be told from chance.";
    }

    private static String leaning(Arm answer) {
        return ("Both arms leaned towards guessing \u201c%s\u201d, whatever the capsule was."
                        + " That is a leaning, and by itself no sign that the blinding broke.")
                .formatted(answer.code());
    }

    private static String oneSided(BlindingIndex right, BlindingIndex other) {
        return "In the %s arm people guessed right more often than chance; in the %s arm guesses could not be told from chance.%s"
                .formatted(
                        right.arm(),
                        other.arm(),
                        other.estimate().value() < 0
                                ? " That fits a leaning towards one answer as well as broken blinding."
                                : " So the blinding did not hold.");
    }

    private static boolean isRight(BlindingIndex index) {
        return index.estimate().interval().isAbove(0);
    }

    private static boolean isWrong(BlindingIndex index) {
        return index.estimate().interval().isBelow(0);
    }
}
