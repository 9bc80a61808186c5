package limen.analysis;

/// What one person guessed on a day with a capsule.
///
/// @param active whether the capsule was active
/// @param saidActive whether it was called active
/// @param confidence 0 (a pure guess) to 1 (certain); NaN where nobody said
public record DayGuess(boolean active, boolean saidActive, double confidence) {
    public DayGuess {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is %s; expected 0 to 1".formatted(confidence));
        }
    }

    boolean isRight() {
        return active == saidActive;
    }

    boolean hasConfidence() {
        return !Double.isNaN(confidence);
    }
}
