package limen.inference.mixed;

/// How alike the residuals of one person's rows are, by the time between them.
public enum SerialCorrelation {
    /// Not at all.
    NONE,
    /// `phi^gap` for whole-numbered times, `-1 < phi < 1`; a missing day only makes a gap of 2.
    AR1,
    /// `phi^distance` for any times, `0 <= phi < 1`, phi being the correlation of rows one unit of time
    /// apart.
    CAR1
}
