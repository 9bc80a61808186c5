package limen.inference.hierarchy;

/// How well the integration over the five hyper-parameters went: shown beside every result.
///
/// @param method which step of the ladder gave the nodes
/// @param nodes points of the hyper-parameters the posterior stands on
/// @param effectiveSampleSize how many equally weighted, independent nodes would be as good
/// @param paretoK shape of the tail of the importance weights (Zhang and Stephens' estimate); below 0.7 they can be
///     trusted. NaN for the sampler, which has no weights
/// @param rHat largest disagreement between the sampler's chains, 1 where they agree; NaN for importance sampling
public record Diagnostics(Method method, int nodes, double effectiveSampleSize, double paretoK, double rHat) {
    /// The steps of the ladder, from the fastest to the most patient.
    public enum Method {
        /// Quasi-random nodes around the mode.
        NODES_AROUND_MODE,
        /// The same, more of them, after the proposal was fitted to the weighted nodes.
        REFITTED_NODES,
        /// Chains of an adaptive random walk.
        RANDOM_WALK
    }
}
