package limen.inference.mixed;

/// Which likelihood is made as large as possible.
public enum Likelihood {
    /// Of the rows freed of all fixed terms: spreads are not understated. Fits compare only if their
    /// terms are the same.
    RESTRICTED,
    /// Of the rows themselves: for comparing models with different terms.
    FULL
}
