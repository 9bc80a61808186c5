package limen.inference.posterior;

import java.util.Arrays;

/// A posterior distribution known by its density at nodes: between them the logarithm of the density is followed by
/// polynomials through the nearest nodes. The density of a parameter is close to normal, its logarithm close to a
/// parabola, so few nodes are enough.
public final class InterpolatedMarginal implements Marginal {
    /// Nodes of each polynomial.
    private static final int NEAREST = 8;

    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-12;

    // Gauss-Legendre with five points on (0, 1).
    private static final double[] POINT = {
        0.046910077030668004, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332
    };
    private static final double[] WEIGHT = {
        0.11846344252809454, 0.23931433524968324, 64.0 / 225, 0.23931433524968324, 0.11846344252809454
    };

    private final Scale scale;
    private final double[] nodes;
    private final double[] logDensity;
    private final double[] borders;
    private final double[] below;
    private final double mean;
    private final double sd;

    /// How the quantity x follows from the coordinate u in which its density is smooth.
    public sealed interface Scale {
        /// x at u; rises with u.
        double value(double u);

        /// u at x, the ends of u's range for an x beyond them.
        double coordinate(double x);

        /// The log of the factor of the density in u that is not smooth enough to be interpolated.
        double logRough(double u);
    }

    /// `x = sin u`, where the density in u has so many factors `cos u`.
    public record Sine(int cosines) implements Scale {
        @Override
        public double value(double u) {
            return Math.sin(u);
        }

        @Override
        public double coordinate(double x) {
            return Math.asin(Math.clamp(x, -1.0, 1.0));
        }

        @Override
        public double logRough(double u) {
            return cosines * Math.log(Math.cos(u));
        }
    }

    /// `x = sin u^2` for u >= 0, where the density in u has a factor u and so many factors `cos u^2`.
    public record SineOfSquare(int cosines) implements Scale {
        @Override
        public double value(double u) {
            return Math.sin(u * u);
        }

        @Override
        public double coordinate(double x) {
            return Math.sqrt(Math.asin(Math.clamp(x, 0.0, 1.0)));
        }

        @Override
        public double logRough(double u) {
            return Math.log(u) + cosines * Math.log(Math.cos(u * u));
        }
    }

    /// `x = e^u`.
    public record Exponential() implements Scale {
        @Override
        public double value(double u) {
            return Math.exp(u);
        }

        @Override
        public double coordinate(double x) {
            return x > 0 ? Math.log(x) : Double.NEGATIVE_INFINITY;
        }

        @Override
        public double logRough(double u) {
            return 0;
        }
    }

    private InterpolatedMarginal(Scale scale, double[] nodes, double[] logDensity, double low, double high) {
        this.scale = scale;
        this.nodes = nodes;
        this.logDensity = logDensity;
        this.borders = new double[nodes.length + 1];
        borders[0] = low;
        for (var i = 1; i < nodes.length; i++) {
            borders[i] = (nodes[i - 1] + nodes[i]) / 2;
        }
        borders[nodes.length] = high;
        this.below = new double[borders.length];
        var first = 0.0;
        var second = 0.0;
        for (var cell = 0; cell < nodes.length; cell++) {
            var width = borders[cell + 1] - borders[cell];
            below[cell + 1] = below[cell];
            for (var i = 0; i < POINT.length; i++) {
                var u = borders[cell] + POINT[i] * width;
                var mass = WEIGHT[i] * width * density(u, cell);
                var x = scale.value(u);
                below[cell + 1] += mass;
                first += mass * x;
                second += mass * x * x;
            }
        }
        var total = below[nodes.length];
        this.mean = first / total;
        this.sd = Math.sqrt(Math.max(0, second / total - mean * mean));
    }

    /// The distribution of x whose density in u is given at rising nodes, up to a factor. Nodes with density 0 at
    /// either end are left out, and the range ends with them.
    ///
    /// @param density in u, with the rough factor, >= 0; at least two > 0
    /// @param low where u begins, at or below the first node
    /// @param high where u ends, at or above the last node
    public static InterpolatedMarginal of(Scale scale, double[] nodes, double[] density, double low, double high) {
        var from = 0;
        while (from < nodes.length && !(density[from] > 0)) {
            from++;
        }
        var to = nodes.length;
        while (to > from && !(density[to - 1] > 0)) {
            to--;
        }
        if (to - from < 2) {
            throw new IllegalArgumentException(
                    "%d of %d nodes have a density above 0; expected two or more".formatted(to - from, nodes.length));
        }
        var kept = Arrays.copyOfRange(nodes, from, to);
        var logs = new double[kept.length];
        var largest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < kept.length; i++) {
            logs[i] = Math.log(density[from + i]) - scale.logRough(kept[i]);
            largest = Math.max(largest, logs[i]);
        }
        for (var i = 0; i < logs.length; i++) {
            logs[i] -= largest;
        }
        return new InterpolatedMarginal(
                scale, kept, logs, from == 0 ? low : kept[0], to == nodes.length ? high : kept[kept.length - 1]);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double sd() {
        return sd;
    }

    @Override
    public double cumulative(double x) {
        var u = scale.coordinate(x);
        if (u <= borders[0]) {
            return 0;
        }
        if (u >= borders[nodes.length]) {
            return 1;
        }
        var cell = cellOf(borders, u);
        return (below[cell] + mass(cell, u)) / below[nodes.length];
    }

    @Override
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability is %s; expected above 0 and below 1".formatted(probability));
        }
        var wanted = probability * below[nodes.length];
        var cell = cellOf(below, wanted);
        var low = borders[cell];
        var high = borders[cell + 1];
        var u = low + (high - low) * (wanted - below[cell]) / (below[cell + 1] - below[cell]);
        for (var step = 0; step < MOST_STEPS; step++) {
            var excess = below[cell] + mass(cell, u) - wanted;
            if (excess > 0) {
                high = u;
            } else {
                low = u;
            }
            var next = u - excess / density(u, cell);
            if (!(next >= low && next <= high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - u) <= CLOSE) {
                return scale.value(next);
            }
            u = next;
        }
        return scale.value(u);
    }

    /// The cell of rising borders that holds the value.
    private static int cellOf(double[] borders, double value) {
        var found = Arrays.binarySearch(borders, value);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, borders.length - 2);
    }

    /// The mass of a cell up to u.
    private double mass(int cell, double u) {
        var width = u - borders[cell];
        var sum = 0.0;
        for (var i = 0; i < POINT.length; i++) {
            sum += WEIGHT[i] * density(borders[cell] + POINT[i] * width, cell);
        }
        return sum * width;
    }

    /// Lagrange's polynomial through the nodes nearest to the cell.
    private double density(double u, int cell) {
        var size = Math.min(NEAREST, nodes.length);
        var from = Math.clamp(cell - (long) (size / 2), 0, nodes.length - size);
        var sum = 0.0;
        for (var i = from; i < from + size; i++) {
            var product = logDensity[i];
            for (var j = from; j < from + size; j++) {
                if (j != i) {
                    product *= (u - nodes[j]) / (nodes[i] - nodes[j]);
                }
            }
            sum += product;
        }
        return Math.exp(sum + scale.logRough(u));
    }
}
