package limen.inference.hierarchy;

/// What came of fitting the hierarchical model: a posterior, or the reason why there is none.
public sealed interface HierarchicalResult permits HierarchicalPosterior, HierarchicalResult.NotEstimable {
    /// How many answers were used.
    int used();

    /// How many days had none.
    int missing();

    /// There is nothing to print, because `reason`.
    ///
    /// @param reason completes a sentence that ends in "because"
    record NotEstimable(String reason, int used, int missing) implements HierarchicalResult {}
}
