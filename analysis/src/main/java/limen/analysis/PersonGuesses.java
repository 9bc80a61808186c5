package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.belief.GuessConfidence;
import limen.inference.belief.StatedGuess;

/// How well one person knew the capsule, over all days with a guess.
///
/// The guesses of one person are taken for independent of each other; whoever learns from day to day makes that untrue.
/// Where any guess has a confidence, the area is that of the guesses that have one; else every guess counts alike.
///
/// @param right how many of the guesses were right
/// @param area probability that an active capsule was called active more surely than a placebo, 0.5 is blind; unknown
///     for fewer than [Calibration#FEWEST_GUESSES] guesses, without a guess on either capsule, and where they leave no
///     chance variation
/// @param brier mean squared distance between what was said and what was true; unknown likewise, and where nobody said
///     how sure the guesses were
/// @param scored how many guesses stand behind area and score
public record PersonGuesses(int guesses, int right, Estimate area, Estimate brier, int scored) {
    private static final double CERTAIN = 100;

    /// What the guesses of one person tell.
    public static PersonGuesses of(List<DayGuess> guesses) {
        var isSure = guesses.stream().anyMatch(DayGuess::hasConfidence);
        var stated = new ArrayList<StatedGuess>();
        for (var guess : guesses) {
            if (!isSure || guess.hasConfidence()) {
                stated.add(StatedGuess.of(
                        stated.size(),
                        arm(guess.active()),
                        arm(guess.saidActive()),
                        isSure ? CERTAIN * guess.confidence() : CERTAIN));
            }
        }
        var score = GuessConfidence.of(stated);
        var tells = stated.size() >= Calibration.FEWEST_GUESSES;
        return new PersonGuesses(
                guesses.size(),
                (int) guesses.stream().filter(DayGuess::isRight).count(),
                tells ? varying(score.area()) : Estimate.UNKNOWN,
                tells && isSure ? varying(score.brier()) : Estimate.UNKNOWN,
                stated.size());
    }

    /// An error of zero is no certainty: all guesses were alike.
    private static Estimate varying(Estimate estimate) {
        return estimate.standardError() > 0 ? estimate : Estimate.UNKNOWN;
    }

    private static Arm arm(boolean active) {
        return active ? Arm.ACTIVE : Arm.PLACEBO;
    }
}
