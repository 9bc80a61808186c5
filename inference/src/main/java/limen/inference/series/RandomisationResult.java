package limen.inference.series;

/// What a randomisation test found.
public sealed interface RandomisationResult {
    /// Every allocation that could have been was looked at.
    ///
    /// @param statistic of the allocation that was
    /// @param pValue the probability of a statistic at least as far from 0, had no capsule done anything
    /// @param allocations how many there are
    record Exact(double statistic, double pValue, int allocations) implements RandomisationResult {}

    /// There were too many; some were drawn.
    ///
    /// @param pValue `(1 + those at least as far from 0) / (1 + draws)`
    record Drawn(double statistic, double pValue, int draws) implements RandomisationResult {}

    /// The days of the series cannot have come from the scheme, or they say nothing about the capsules.
    record NotPossible(String reason) implements RandomisationResult {}
}
