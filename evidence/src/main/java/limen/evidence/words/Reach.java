package limen.evidence.words;

/// Where a phrase is not said.
public enum Reach {
    /// Nowhere, whoever writes it.
    EVERYBODY,
    /// In nothing that Limen itself says; the author of a protocol may quote it.
    LIMEN,
    /// To nobody who takes part.
    PARTICIPANT,
    /// To nobody who takes part, except in the source of a threshold.
    MESSAGE
}
