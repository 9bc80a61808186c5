package limen.pharmacology;

/// How far a number of the table can be trusted.
public enum Status {
    /// It was read in the source.
    REPORTED,
    /// It was computed or fitted from what sources report.
    DERIVED,
    /// Somebody had to choose it.
    ASSUMED,
    /// A source is named for it, and nobody here has seen the number there.
    UNVERIFIED
}
