package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

/// Points of the hyper-parameters with their weights, and at each the normal distributions of everything else: a
/// finite stand-in for the posterior.
final class WeightedNodes {
    /// A node whose weight is this much smaller than the largest, in logarithms, adds nothing that could be printed.
    private static final double NEGLIGIBLE = 30;

    private static final int TERMS = 3;

    final int count;
    /// `[hyper-parameter][node]`.
    final double[][] theta;
    /// Up to a constant.
    final double[] logWeights;
    /// They add up to one.
    final double[] weights;

    final double[][] termMeans;
    final double[][] termSds;
    final double[][] personMeans;
    final double[][] personSds;
    final double[] newPersonSds;
    /// Of all people at the node that is filled.
    private final double[] means;

    private final double[] sds;
    private double largest = Double.NEGATIVE_INFINITY;

    private WeightedNodes(int count, int people) {
        this.count = count;
        theta = new double[DIMENSION][count];
        logWeights = new double[count];
        weights = new double[count];
        termMeans = new double[TERMS][count];
        termSds = new double[TERMS][count];
        personMeans = new double[people][count];
        personSds = new double[people][count];
        newPersonSds = new double[count];
        means = new double[people];
        sds = new double[people];
    }

    /// Nodes laid by a proposal, each weighted by how much more probable it is than the proposal makes it.
    static WeightedNodes importance(HyperDensity density, Warp warp, Proposal proposal, int count) {
        return importance(density, warp, proposal, count, density.people());
    }

    /// A few nodes to learn a better proposal from; people are left out.
    static WeightedNodes pilot(HyperDensity density, Warp warp, Proposal proposal, int count) {
        return importance(density, warp, proposal, count, 0);
    }

    private static WeightedNodes importance(HyperDensity density, Warp warp, Proposal proposal, int count, int people) {
        var nodes = new WeightedNodes(count, people);
        var standard = StandardNodes.of(count);
        var shift = proposal.logDeterminant();
        var x = new double[DIMENSION];
        var place = new double[DIMENSION];
        for (var node = 0; node < count; node++) {
            proposal.place(standard.points()[node], x);
            var stretch = warp.unwarp(x, place);
            nodes.fill(density, place, node, stretch + shift - standard.logDensity()[node]);
        }
        nodes.normalise();
        return nodes;
    }

    /// Nodes drawn from the posterior itself, all alike in weight.
    ///
    /// @param draws `[node][hyper-parameter]`
    static WeightedNodes drawn(HyperDensity density, double[][] draws) {
        var nodes = new WeightedNodes(draws.length, density.people());
        for (var node = 0; node < draws.length; node++) {
            nodes.fill(density, draws[node], node, 0);
            nodes.logWeights[node] = 0;
        }
        nodes.largest = 0;
        nodes.normalise();
        return nodes;
    }

    private void fill(HyperDensity density, double[] place, int node, double minusLogProposal) {
        var logWeight = minusLogProposal > Double.NEGATIVE_INFINITY
                ? density.at(place) + minusLogProposal
                : Double.NEGATIVE_INFINITY;
        logWeights[node] = logWeight;
        if (!(logWeight > largest - NEGLIGIBLE)) {
            blank(node);
            return;
        }
        largest = Math.max(largest, logWeight);
        for (var i = 0; i < DIMENSION; i++) {
            theta[i][node] = place[i];
        }
        for (var term = 0; term < TERMS; term++) {
            termMeans[term][node] = density.mean(term);
            termSds[term][node] = Math.sqrt(density.variance(term));
        }
        newPersonSds[node] = Math.sqrt(density.variance(1) + density.sdActive() * density.sdActive());
        if (personMeans.length > 0) {
            density.effects(means, sds);
            for (var person = 0; person < means.length; person++) {
                personMeans[person][node] = means[person];
                personSds[person][node] = sds[person];
            }
        }
    }

    /// A component that counts nothing, but is a distribution.
    private void blank(int node) {
        for (var i = 0; i < DIMENSION; i++) {
            theta[i][node] = 0;
        }
        for (var term = 0; term < TERMS; term++) {
            termSds[term][node] = 1;
        }
        newPersonSds[node] = 1;
        for (var sds : personSds) {
            sds[node] = 1;
        }
    }

    private void normalise() {
        var sum = 0.0;
        for (var node = 0; node < count; node++) {
            var apart = logWeights[node] - largest;
            weights[node] = apart > -NEGLIGIBLE ? Math.exp(apart) : 0;
            sum += weights[node];
        }
        for (var node = 0; node < count; node++) {
            weights[node] /= sum;
        }
    }

    /// Logarithm of the mean weight, which is the evidence where the nodes were laid by a proposal.
    double logEvidence() {
        var sum = 0.0;
        for (var logWeight : logWeights) {
            sum += Math.exp(logWeight - largest);
        }
        return largest + Math.log(sum / count);
    }

    /// One over the sum of the squared weights.
    double effectiveSampleSize() {
        var squares = 0.0;
        for (var weight : weights) {
            squares += weight * weight;
        }
        return 1 / squares;
    }

    double paretoK() {
        return ParetoTail.shape(logWeights);
    }

    boolean areUsable() {
        return Double.isFinite(largest);
    }

    /// A proposal with the weighted mean and covariance of the nodes. Weights are cut at `sqrt(count)` times their
    /// mean first, so that one lucky node does not become the whole of it.
    Proposal refitted(Warp warp) {
        var x = new double[DIMENSION][count];
        var place = new double[DIMENSION];
        var warped = new double[DIMENSION];
        for (var node = 0; node < count; node++) {
            for (var i = 0; i < DIMENSION; i++) {
                place[i] = theta[i][node];
            }
            warp.warp(place, warped);
            for (var i = 0; i < DIMENSION; i++) {
                x[i][node] = warped[i];
            }
        }
        var cut = new double[count];
        var total = 0.0;
        for (var node = 0; node < count; node++) {
            cut[node] = Math.min(weights[node], 1 / Math.sqrt(count));
            total += cut[node];
        }
        var centre = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            for (var node = 0; node < count; node++) {
                centre[i] += cut[node] / total * x[i][node];
            }
        }
        var scale = new double[DIMENSION][DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            for (var j = 0; j < DIMENSION; j++) {
                for (var node = 0; node < count; node++) {
                    scale[i][j] += cut[node] / total * (x[i][node] - centre[i]) * (x[j][node] - centre[j]);
                }
            }
        }
        return Proposal.of(centre, scale);
    }
}
