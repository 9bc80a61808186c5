package limen.inference.hierarchy;

import java.util.Optional;
import limen.inference.hierarchy.Diagnostics.Method;

/// The way to nodes that can be trusted: around the mode, then refitted, then a sampler, then nothing.
///
/// @param nodes the posterior's stand-in
/// @param diagnostics how good it is
record Integration(WeightedNodes nodes, Diagnostics diagnostics) {
    private static final int FOURFOLD = 4;
    /// How many nodes around the mode tell where the others are laid.
    private static final int PILOT = 256;

    /// @param mode where the first nodes are laid: the mode and the inverse curvature there
    static Optional<Integration> of(HyperDensity density, Proposal mode, Ladder ladder) {
        var warp = Warp.at(mode.centre());
        var proposal = mode.centredAt(new double[] {mode.centre()[0], mode.centre()[1], 0, 0, mode.centre()[4]});
        var count = ladder.nodes();
        var pilot = WeightedNodes.pilot(density, warp, proposal, PILOT);
        if (pilot.areUsable()) {
            proposal = pilot.refitted(warp);
        }
        var nodes = WeightedNodes.importance(density, warp, proposal, count);
        if (ladder.trusts(nodes)) {
            return Optional.of(weighted(nodes, Method.NODES_AROUND_MODE));
        }
        for (var refit = 0; refit < ladder.refits() && nodes.areUsable(); refit++) {
            count = Math.min(FOURFOLD * count, HierarchicalModel.MOST_NODES);
            nodes = WeightedNodes.importance(density, warp, nodes.refitted(warp), count);
            if (ladder.trusts(nodes)) {
                return Optional.of(weighted(nodes, Method.REFITTED_NODES));
            }
        }
        var steps = ladder.walkSteps();
        for (var walk = 0; walk < ladder.walks(); walk++) {
            var chains = RandomWalk.of(density, warp, proposal, steps, walk);
            if (chains.largestRHat() <= ladder.largestRHat()
                    && chains.leastEffectiveSampleSize() >= ladder.leastShare() * ladder.nodes()) {
                var draws = chains.thinned(ladder.nodes());
                return Optional.of(new Integration(
                        WeightedNodes.drawn(density, draws),
                        new Diagnostics(
                                Method.RANDOM_WALK,
                                draws.length,
                                chains.leastEffectiveSampleSize(),
                                Double.NaN,
                                chains.largestRHat())));
            }
            steps *= FOURFOLD;
        }
        return Optional.empty();
    }

    private static Integration weighted(WeightedNodes nodes, Method method) {
        return new Integration(
                nodes, new Diagnostics(method, nodes.count, nodes.effectiveSampleSize(), nodes.paretoK(), Double.NaN));
    }

    /// NaN where the nodes were drawn, which does not tell it.
    double logEvidence() {
        return switch (diagnostics.method()) {
            case NODES_AROUND_MODE, REFITTED_NODES -> nodes.logEvidence();
            case RANDOM_WALK -> Double.NaN;
        };
    }
}
