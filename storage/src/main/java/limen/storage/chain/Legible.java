package limen.storage.chain;

/// Whether a row opens with its key. A row that opens is as it was sealed, and at its place.
public enum Legible {
    OPENS,
    FAILS,
    /// Nobody tried, or its key was destroyed.
    UNKNOWN
}
