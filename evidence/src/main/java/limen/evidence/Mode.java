package limen.evidence;

/// Under whose eyes the capsules are taken.
public enum Mode {
    /// An approved study with a physician.
    STUDY,
    /// A person's own journal, nobody watching: Limen records and warns, and proposes nothing.
    PERSONAL
}
