package limen.inference.mixed;

/// An edge of the possible at which the most likely parameters lie. The fit is a proper one, but of a
/// smaller model.
public enum Edge {
    /// People do not differ beyond what the residuals explain.
    NO_SPREAD_OF_PEOPLE,
    /// Levels and slopes of people lie on one line (correlation 1 or -1), or only one of the two
    /// varies.
    PERFECTLY_CORRELATED_EFFECTS,
    /// Rows near in time are not more alike than others (only under [SerialCorrelation#CAR1], where phi
    /// is >= 0).
    NO_SERIAL_CORRELATION
}
