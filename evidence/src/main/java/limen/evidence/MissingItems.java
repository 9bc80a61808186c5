package limen.evidence;

/// What becomes of a score when answers are missing.
public sealed interface MissingItems {
    /// No score.
    record NoneAllowed() implements MissingItems {}

    /// The mean of the answered items stands in for up to so many missing ones; beyond that no score.
    record Prorate(int most) implements MissingItems {
        public Prorate {
            if (most < 1) {
                throw new IllegalArgumentException("the most is %d; expected at least 1".formatted(most));
            }
        }
    }

    /// Nothing: there is no common score.
    record EachAlone() implements MissingItems {}
}
