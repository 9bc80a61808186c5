package limen.evidence;

/// How sure a fact is, from its source.
public enum Certainty {
    /// Read in the original source.
    PRIMARY,
    /// Read in a text that reports the original.
    SECONDARY,
    /// From memory, not yet verified.
    MEMORY,
    /// Proposed by Limen; a study physician must sign it.
    PROPOSAL
}
