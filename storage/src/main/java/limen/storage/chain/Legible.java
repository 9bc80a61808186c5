package limen.storage.chain;

/// Whether a row opens with its key. A row that opens is as it was sealed, and at its place.
public enum Legible {
    OPENS,
    FAILS,
    /// There is no key for a strand of that name, and nobody erased it.
    NO_KEY,
    /// The key of its strand is not as it was written, so that none of its rows can be opened.
    SPOILT_KEY,
    /// Nobody tried, or its key was destroyed.
    UNKNOWN
}
