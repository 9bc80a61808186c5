package limen.inference.quadrature;

/// Nodes and weights of a Gauss quadrature rule: `sum weight[i] f(node[i])` is the integral, exactly
/// for polynomials up to degree `2 n - 1`.
///
/// Nodes are the roots of the rule's orthogonal polynomial, found by Newton's method on its
/// three-term recurrence from the classical first guesses (Abramowitz and Stegun, 22.7 and 25.4).
public final class GaussRule {
    private static final int MOST_STEPS = 60;
    private static final double CLOSE = 3e-16;

    private final double[] nodes;
    private final double[] weights;

    private GaussRule(double[] nodes, double[] weights) {
        this.nodes = nodes;
        this.weights = weights;
    }

    public int size() {
        return nodes.length;
    }

    /// The place of one node; they rise.
    public double node(int index) {
        return nodes[index];
    }

    public double weight(int index) {
        return weights[index];
    }

    /// The rule for `integral of f(x) dx` from -1 to 1.
    public static GaussRule legendre(int size) {
        requireSome(size);
        var nodes = new double[size];
        var weights = new double[size];
        for (var i = 0; i < size; i++) {
            var x = -Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            var slope = 1.0;
            for (var step = 0; step < MOST_STEPS; step++) {
                var before = 1.0;
                var value = x;
                for (var k = 2; k <= size; k++) {
                    var next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                var correction = value / slope;
                x -= correction;
                if (Math.abs(correction) <= CLOSE) {
                    break;
                }
            }
            nodes[i] = 2 * i + 1 == size ? 0 : x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return new GaussRule(nodes, weights);
    }

    /// The rule for the mean of `f(Z)` with `Z` standard normal: the probabilists' Hermite
    /// polynomials, weights that add up to one.
    public static GaussRule normal(int size) {
        requireSome(size);
        var nodes = new double[size];
        var weights = new double[size];
        for (var i = 0; i < size; i++) {
            nodes[i] = hermiteRoot(size, i);
        }
        for (var i = 0; i < size; i++) {
            // Weight 1 / (n h^2), with h the orthonormal polynomial of degree n - 1 at the node.
            var below = orthonormal(size - 1, nodes[i]);
            weights[i] = 1 / (size * below * below);
        }
        return new GaussRule(nodes, weights);
    }

    /// The root with this rank, by bisection on the count of sign changes in the recurrence (a Sturm
    /// sequence).
    private static double hermiteRoot(int size, int rank) {
        if (2 * rank + 1 == size) {
            return 0;
        }
        var high = 2 * Math.sqrt(size);
        var low = -high;
        while (true) {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (rootsBelow(size, middle) > rank) {
                high = middle;
            } else {
                low = middle;
            }
        }
    }

    private static int rootsBelow(int size, double x) {
        var count = 0;
        var ratio = x;
        for (var k = 1; k <= size; k++) {
            if (ratio >= 0) {
                count++;
            }
            ratio = x - k / (ratio == 0 ? Double.MIN_NORMAL : ratio);
        }
        return count;
    }

    private static double orthonormal(int degree, double x) {
        var before = 0.0;
        var value = 1.0;
        for (var k = 1; k <= degree; k++) {
            var next = (x * value - Math.sqrt(k - 1) * before) / Math.sqrt(k);
            before = value;
            value = next;
        }
        return value;
    }

    private static void requireSome(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a rule of %d nodes; expected at least one".formatted(size));
        }
    }
}
