package limen.study;

/// In which capacity somebody writes an entry.
public enum Role {
    PARTICIPANT,
    INVESTIGATOR,
    PHYSICIAN,
    PREPARER,
    MONITOR,
    STATISTICIAN,
    /// The rules themselves: what the software adds because of an entry.
    RULES
}
