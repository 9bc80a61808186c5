package limen.inference.belief;

import limen.inference.Arm;

/// One guess with its confidence, as the probability that the capsule was active.
///
/// @param participant 0 for the first; guesses of one participant come together
/// @param probabilityActive 0 to 1; 0.5 is a pure guess
public record StatedGuess(int participant, Arm allocation, double probabilityActive) {
    private static final double MOST_CONFIDENT = 100;

    public StatedGuess {
        if (participant < 0 || !(probabilityActive >= 0 && probabilityActive <= 1)) {
            throw new IllegalArgumentException("participant %d, probability %s; expected >= 0 and 0 to 1"
                    .formatted(participant, probabilityActive));
        }
    }

    /// A guess that named a capsule, with a confidence from 0 (a pure guess) to 100 (certain).
    public static StatedGuess of(int participant, Arm allocation, Arm said, double confidence) {
        if (!(confidence >= 0 && confidence <= MOST_CONFIDENT)) {
            throw new IllegalArgumentException("a confidence of %s; expected 0 to 100".formatted(confidence));
        }
        var lean = confidence / (2 * MOST_CONFIDENT);
        return new StatedGuess(participant, allocation, said == Arm.ACTIVE ? 0.5 + lean : 0.5 - lean);
    }
}
