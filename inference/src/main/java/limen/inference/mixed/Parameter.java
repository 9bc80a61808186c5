package limen.inference.mixed;

/// A parameter of the spread: everything a mixed model estimates beside its coefficients.
public enum Parameter {
    /// The standard deviation of people's levels, where all terms are zero; in outcome units.
    INTERCEPT_SD,
    /// The standard deviation of people's slopes; in outcome units per unit of the term.
    SLOPE_SD,
    /// The correlation of people's levels and slopes.
    INTERCEPT_SLOPE_CORRELATION,
    /// The standard deviation of a single row about its person's line (marginal, where rows are
    /// correlated).
    RESIDUAL_SD,
    /// `phi`, the correlation of the residuals of rows one unit of time apart.
    SERIAL_CORRELATION
}
