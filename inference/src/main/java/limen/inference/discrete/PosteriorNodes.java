package limen.inference.discrete;

import java.util.stream.IntStream;
import limen.inference.algebra.SymmetricMatrix;

/// A posterior as weighted points of its coordinates: importance sampling from a t distribution, at points that are
/// evenly spread instead of drawn.
///
/// @param at `[node][coordinate]`
/// @param weights of the nodes, with sum 1
/// @param logEvidence the log of the integral of likelihood times prior
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record PosteriorNodes(double[][] at, double[] weights, double logEvidence, NodeDiagnostics diagnostics) {
    static PosteriorNodes of(Criterion density, StudentProposal proposal, int count) {
        var points = proposal.points(count);
        var logs = new double[count];
        var largest = Double.NEGATIVE_INFINITY;
        for (var node = 0; node < count; node++) {
            logs[node] = density.value(points.at()[node]) - points.logDensity()[node];
            if (Double.isNaN(logs[node])) {
                // A point so far out that infinity meets infinity carries nothing.
                logs[node] = Double.NEGATIVE_INFINITY;
            }
            largest = Math.max(largest, logs[node]);
        }
        var sum = 0.0;
        var squares = 0.0;
        for (var node = 0; node < count; node++) {
            logs[node] = Math.exp(logs[node] - largest);
            sum += logs[node];
            squares += logs[node] * logs[node];
        }
        var diagnostics = new NodeDiagnostics(count, sum * sum / squares, ParetoTail.shape(logs));
        for (var node = 0; node < count; node++) {
            logs[node] /= sum;
        }
        return new PosteriorNodes(points.at(), logs, largest + Math.log(sum / count), diagnostics);
    }

    /// A t distribution with the mean and the spread of these nodes.
    ///
    /// @throws ArithmeticException if they spread in fewer directions than there are
    StudentProposal moments() {
        var order = at[0].length;
        var mean = new double[order];
        for (var node = 0; node < weights.length; node++) {
            for (var i = 0; i < order; i++) {
                mean[i] += weights[node] * at[node][i];
            }
        }
        var covariance = new SymmetricMatrix(order);
        for (var node = 0; node < weights.length; node++) {
            var away = at[node].clone();
            for (var i = 0; i < order; i++) {
                away[i] -= mean[i];
            }
            covariance.addOuter(weights[node], away);
        }
        return new StudentProposal(mean, covariance.factor().inverse());
    }

    /// One number at every node.
    double[] values(Quantity quantity) {
        return IntStream.range(0, at.length)
                .mapToDouble(node -> quantity.at(at[node]))
                .toArray();
    }

    /// A number that follows from the coordinates.
    @FunctionalInterface
    interface Quantity {
        double at(double[] coordinates);
    }
}
