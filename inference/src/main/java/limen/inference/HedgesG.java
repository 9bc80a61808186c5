package limen.inference;

/// A difference in units of the standard deviation, corrected for small samples [Hedges1981].
public final class HedgesG {
    private static final int FEWEST_PEOPLE = 3;

    private HedgesG() {}

    /// `g = J D / s`, `J = 1 - 3 / (4 N - 9)`, `Var(g) = J^2 (se(D)^2 / s^2 + (D/s)^2 / (2 N))`.
    ///
    /// Unknown for fewer than three people, where the correction means nothing.
    ///
    /// @param difference D, with its standard error
    /// @param sd s: the pooled standard deviation of the two arms; with repeated rows that of anybody's single row
    /// @param people N: repeated rows of a person are no further evidence about how people differ
    public static Estimate of(Estimate difference, double sd, int people) {
        if (people < FEWEST_PEOPLE) {
            return Estimate.UNKNOWN;
        }
        var correction = 1 - 3 / (4.0 * people - 9);
        var d = difference.value() / sd;
        var se = difference.standardError() / sd;
        return Estimate.normal(correction * d, correction * Math.sqrt(se * se + d * d / (2.0 * people)));
    }
}
