package limen.inference;

/// A difference in units of the standard deviation, corrected for small samples [Hedges1981].
public final class HedgesG {
    private HedgesG() {}

    /// `g = J D / s`, `J = 1 - 3 / (4 N - 9)`, `Var(g) = J^2 (se(D)^2 / s^2 + (D/s)^2 / (2 N))`.
    ///
    /// @param difference D, with its standard error
    /// @param sd s: the pooled standard deviation of the two arms; with repeated rows the total, `sqrt(tau^2 +
    /// sigma^2)`
    /// @param rows N
    public static Estimate of(Estimate difference, double sd, int rows) {
        var correction = 1 - 3 / (4.0 * rows - 9);
        var d = difference.value() / sd;
        var se = difference.standardError() / sd;
        return Estimate.normal(correction * d, correction * Math.sqrt(se * se + d * d / (2 * rows)));
    }
}
