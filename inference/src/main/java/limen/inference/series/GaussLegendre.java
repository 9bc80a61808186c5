package limen.inference.series;

import java.util.List;
import java.util.stream.Stream;
import limen.inference.quadrature.GaussRule;

/// Gauss-Legendre rules on (-1, 1): nodes, weights, and a look at whether the nodes were enough.
final class GaussLegendre {
    /// Tried one after the other until the nodes are enough; for most series one of the first two is.
    static final List<GaussLegendre> RULES =
            Stream.of(28, 40, 64, 128, 256).map(GaussLegendre::new).toList();

    private final double[] nodes;
    private final double[] weights;
    private final double[] last;
    private final double[] lastButOne;

    private GaussLegendre(int size) {
        var rule = GaussRule.legendre(size);
        nodes = new double[size];
        weights = new double[size];
        last = new double[size];
        lastButOne = new double[size];
        for (var i = 0; i < size; i++) {
            nodes[i] = rule.node(i);
            weights[i] = rule.weight(i);
            var before = 1.0;
            var now = nodes[i];
            for (var degree = 2; degree < size; degree++) {
                var next = ((2 * degree - 1) * nodes[i] * now - (degree - 1) * before) / degree;
                before = now;
                now = next;
            }
            last[i] = now;
            lastButOne[i] = before;
        }
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /// The size of the last two coefficients of the Legendre series of a function with these values at the nodes, in
    /// units of its largest value. The rule's error is that of coefficients twice as far out, hence far smaller.
    double unresolved(double[] values) {
        var largest = 0.0;
        var a = 0.0;
        var b = 0.0;
        for (var i = 0; i < nodes.length; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
            a += weights[i] * values[i] * last[i];
            b += weights[i] * values[i] * lastButOne[i];
        }
        var degree = nodes.length - 1;
        return Math.hypot((degree + 0.5) * a, (degree - 0.5) * b) / largest;
    }
}
