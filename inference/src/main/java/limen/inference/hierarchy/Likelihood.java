package limen.inference.hierarchy;

/// How the errors of one person's days hang together.
public enum Likelihood {
    /// The series was running before its first day, and fades over every day of a gap: `cor(e_s, e_t) = phi^|s-t|`.
    STATIONARY,
    /// The first error has the spread of an innovation, and rows are neighbours whatever lies between them. This is
    /// how brms reads `ar(p = 1)`, and here for comparison with it only.
    CONDITIONAL
}
