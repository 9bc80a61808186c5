package limen.inference;

/// What a participant answered when asked which capsule it was.
public enum Guess {
    PLACEBO,
    ACTIVE,
    /// "Don't know": an answer, and one that speaks for the blinding.
    UNSURE,
    /// No answer on record: tells nothing.
    NOT_GIVEN
}
