package limen.analysis;

/// What an outcome is for: one primary outcome is tested, all others explore, and a manipulation check asks whether
/// the capsule could be felt and is no outcome at all.
public enum Role {
    PRIMARY,
    EXPLORATORY,
    MANIPULATION_CHECK
}
