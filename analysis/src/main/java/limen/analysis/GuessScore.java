package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.Guess;
import limen.inference.belief.GuessConfidence;
import limen.inference.belief.StatedGuess;

/// How well people knew their capsule, counting how sure they were, over all sessions.
///
/// A guess that named a capsule counts where it has a confidence; "don't know" counts as a guess that says either.
/// Errors are clustered by participant.
///
/// @param brier mean squared distance between what was said and what was true, 0.25 for saying "either" each time
/// @param area probability that an active capsule was called active more surely than a placebo, 0.5 is blind
/// @param guesses how many count
/// @param participants whose they are
/// @param withoutConfidence guesses that named a capsule and do not count, because nobody said how sure
/// @param withoutGuess confidences that do not count, because no capsule was named
/// @param calibration from unsure to certain
public record GuessScore(
        Estimate brier,
        Estimate area,
        int guesses,
        int participants,
        int withoutConfidence,
        int withoutGuess,
        List<Calibration> calibration) {
    private static final double EITHER = 0.5;

    public GuessScore {
        calibration = List.copyOf(calibration);
    }

    /// The score of all guesses of a table.
    static GuessScore of(TrialTable table) {
        var counted = new ArrayList<StatedGuess>();
        var withoutConfidence = 0;
        var withoutGuess = 0;
        for (var visit = 0; visit < table.visits(); visit++) {
            var confidence = table.confidenceAt(visit);
            var isStated = !Double.isNaN(confidence);
            var who = table.participantAt(visit);
            var allocation = table.allocationAt(visit);
            switch (table.guessAt(visit)) {
                case PLACEBO, ACTIVE -> {
                    if (isStated) {
                        counted.add(new StatedGuess(who, allocation, probability(table.guessAt(visit), confidence)));
                    } else {
                        withoutConfidence++;
                    }
                }
                case UNSURE -> {
                    counted.add(new StatedGuess(who, allocation, EITHER));
                    withoutGuess += isStated ? 1 : 0;
                }
                case NOT_GIVEN -> withoutGuess += isStated ? 1 : 0;
            }
        }
        var score = GuessConfidence.of(counted);
        return new GuessScore(
                score.brier(),
                score.area(),
                counted.size(),
                (int) counted.stream()
                        .mapToInt(StatedGuess::participant)
                        .distinct()
                        .count(),
                withoutConfidence,
                withoutGuess,
                Calibration.of(table));
    }

    /// What was said of an active capsule: half when unsure, all or nothing when certain.
    private static double probability(Guess said, double confidence) {
        var lean = confidence / 2;
        return said == Guess.ACTIVE ? EITHER + lean : EITHER - lean;
    }

    /// Whether a guess was right.
    static boolean isRight(Arm allocation, Guess said) {
        return (said == Guess.ACTIVE) == (allocation == Arm.ACTIVE);
    }
}
