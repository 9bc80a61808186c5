package limen.inference.hierarchy;

/// How much is tried before the answer is "cannot tell", and what counts as good.
///
/// @param nodes laid around the mode; a power of two
/// @param refits how often the proposal is fitted anew, each time with four times the nodes
/// @param largestK the Pareto shape from which weights are not trusted; 0.7 by Vehtari and others
/// @param leastShare the effective sample size must be at least this share of `nodes`, whatever the rung
/// @param walkSteps steps of each chain of the sampler, after as many again to settle in
/// @param walks how often the sampler is tried, each time four times as long
/// @param largestRHat the disagreement between chains from which they are not trusted
record Ladder(int nodes, int refits, double largestK, double leastShare, int walkSteps, int walks, double largestRHat) {
    static final int DEFAULT_NODES = 1024;

    static Ladder of(int nodes) {
        return new Ladder(nodes, 3, 0.7, 0.3, 20_000, 2, 1.01);
    }

    boolean trusts(WeightedNodes found) {
        return found.areUsable() && found.effectiveSampleSize() >= leastShare * nodes && found.paretoK() < largestK;
    }
}
