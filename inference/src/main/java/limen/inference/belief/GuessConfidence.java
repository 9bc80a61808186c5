package limen.inference.belief;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import limen.inference.Arm;
import limen.inference.Estimate;

/// How well people knew their capsule, counting how sure they were.
///
/// A guess is one per participant and session, so errors add up each participant's influence
/// (linearisation, [LiangZeger1986]; for the area it is the clustered estimator of Obuchowski 1997).
public final class GuessConfidence {
    private final List<StatedGuess> guesses;
    private final int participants;

    private GuessConfidence(List<StatedGuess> guesses, int participants) {
        this.guesses = guesses;
        this.participants = participants;
    }

    /// The guesses of both arms.
    public static GuessConfidence of(List<StatedGuess> guesses) {
        var participants = (int)
                guesses.stream().mapToInt(StatedGuess::participant).distinct().count();
        return new GuessConfidence(List.copyOf(guesses), participants);
    }

    /// The Brier score: the mean squared distance between what was said and what was true. 0 is
    /// knowing, 0.25 is saying "either" each time; above 0.25, sure and wrong. Unknown with fewer
    /// than two participants.
    public Estimate brier() {
        var losses = guesses.stream().mapToDouble(GuessConfidence::loss).toArray();
        var mean = Arrays.stream(losses).average().orElse(Double.NaN);
        var influence = new double[losses.length];
        for (var i = 0; i < losses.length; i++) {
            influence[i] = (losses[i] - mean) / losses.length;
        }
        return clustered(mean, influence);
    }

    /// The area under the curve of hits against false alarms: the probability that a random active
    /// capsule was called active more surely than a random placebo, ties counting half. 0.5 is blind.
    /// Unknown where an arm has no guess.
    public Estimate area() {
        var active = inArm(Arm.ACTIVE);
        var placebo = inArm(Arm.PLACEBO);
        if (active.length == 0 || placebo.length == 0) {
            return Estimate.UNKNOWN;
        }
        var influence = new double[guesses.size()];
        var area = Arrays.stream(active).map(said -> shareBelow(placebo, said)).sum() / active.length;
        for (var i = 0; i < influence.length; i++) {
            var guess = guesses.get(i);
            influence[i] = switch (guess.allocation()) {
                case ACTIVE -> (shareBelow(placebo, guess.probabilityActive()) - area) / active.length;
                case PLACEBO -> (1 - shareBelow(active, guess.probabilityActive()) - area) / placebo.length;
            };
        }
        return clustered(area, influence);
    }

    private double[] inArm(Arm arm) {
        return guesses.stream()
                .filter(guess -> guess.allocation() == arm)
                .mapToDouble(StatedGuess::probabilityActive)
                .sorted()
                .toArray();
    }

    /// The share of `sorted` below `value`, those equal to it counting half.
    private static double shareBelow(double[] sorted, double value) {
        return (first(sorted, value, false) + first(sorted, value, true)) / (2.0 * sorted.length);
    }

    /// The index of the first entry that is at least `value`, or that is above it.
    private static int first(double[] sorted, double value, boolean above) {
        var low = 0;
        var high = sorted.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (above ? sorted[middle] <= value : sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Estimate clustered(double value, double[] influence) {
        if (participants < 2 || Double.isNaN(value)) {
            return Estimate.UNKNOWN;
        }
        var sums = new HashMap<Integer, Double>();
        for (var i = 0; i < influence.length; i++) {
            sums.merge(guesses.get(i).participant(), influence[i], Double::sum);
        }
        var squares = 0.0;
        for (var sum : sums.values()) {
            squares += sum * sum;
        }
        return new Estimate(value, Math.sqrt(squares * participants / (participants - 1)), participants - 1.0);
    }

    private static double loss(StatedGuess guess) {
        var truth = guess.allocation() == Arm.ACTIVE ? 1 : 0;
        var apart = guess.probabilityActive() - truth;
        return apart * apart;
    }
}
