package limen.evidence;

/// Who may end what a rule has set.
public enum Lifter {
    /// Nobody, within the software.
    NOBODY,
    PHYSICIAN,
    INVESTIGATOR,
    /// It lapses by itself: the rule is asked again before each dose.
    TIME
}
