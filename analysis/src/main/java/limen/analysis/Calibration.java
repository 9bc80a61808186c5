package limen.analysis;

import java.util.ArrayList;
import java.util.List;
import limen.inference.Estimate;
import limen.inference.Guess;
import limen.inference.GuessTally;

/// How often guesses of about the same confidence were right, beside how often they said they would be.
///
/// @param from, to the confidences that are taken together, 0 to 1; `to` belongs to them only where it is 1
/// @param said mean of the probabilities of being right that were stated, 0.5 to 1; NaN where there are no guesses
/// @param right share that was right, clustered by participant; unknown for fewer than [#FEWEST_GUESSES] guesses, and
///     where all or none of them were right, because the normal approximation says nothing there
/// @param n guesses
public record Calibration(double from, double to, double said, Estimate right, int n) {
    /// With fewer guesses than this no share is given.
    public static final int FEWEST_GUESSES = 10;

    private static final int GROUPS = 4;

    /// The guesses of a table in four groups of confidence, the unsure ones first.
    static List<Calibration> of(TrialTable table) {
        var groups = new ArrayList<Calibration>();
        for (var group = 0; group < GROUPS; group++) {
            groups.add(of(table, group));
        }
        return groups;
    }

    private static Calibration of(TrialTable table, int group) {
        var tally = new GuessTally(table.participants());
        var right = 0;
        var said = 0.0;
        for (var visit = 0; visit < table.visits(); visit++) {
            var confidence = table.confidenceAt(visit);
            var guess = table.guessAt(visit);
            var isDecided = guess == Guess.ACTIVE || guess == Guess.PLACEBO;
            if (isDecided && groupOf(confidence) == group) {
                tally.count(table.participantAt(visit), table.allocationAt(visit), guess);
                right += GuessScore.isRight(table.allocationAt(visit), guess) ? 1 : 0;
                said += (1 + confidence) / 2;
            }
        }
        var n = tally.decided();
        var tells = n >= FEWEST_GUESSES && right > 0 && right < n;
        return new Calibration(
                group / (double) GROUPS,
                (group + 1) / (double) GROUPS,
                said / n,
                tells ? tally.correctGuessRate() : Estimate.UNKNOWN,
                n);
    }

    private static int groupOf(double confidence) {
        return Double.isNaN(confidence) ? -1 : Math.min((int) (confidence * GROUPS), GROUPS - 1);
    }
}
