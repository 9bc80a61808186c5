package limen.inference.series;

/// How the days of one person hang together, be it alone or among others in a study.
public enum Likelihood {
    /// The residuals are a stationary AR(1) process in time: the first has its stationary spread, and over a gap of g
    /// days the correlation is `phi^g`, exactly.
    STATIONARY,
    /// The residuals of rows that follow each other are correlated, the first residual has the spread of a single
    /// innovation, and gaps count as one day. What brms does with `ar()`; kept to compare with it.
    CONDITIONAL
}
