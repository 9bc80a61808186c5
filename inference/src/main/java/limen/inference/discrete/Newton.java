package limen.inference.discrete;

import static limen.inference.algebra.SymmetricMatrix.dot;

import java.util.Optional;
import limen.inference.algebra.SymmetricMatrix;
import limen.inference.discrete.Criterion.Slope;

/// Newton's method for a maximum, with steps shortened until they lead upwards and, where the surface is not concave,
/// turned towards the gradient (Levenberg's ridge).
final class Newton {
    private static final int MOST_STEPS = 100;
    /// A squared distance from the maximum in standard errors; one more step squares it.
    private static final double NEAR = 1e-12;

    private Newton() {}

    /// A maximum with the slope there. The curvature may be almost flat: a likelihood that rises for ever ends here
    /// too, where it rises no more to the eye.
    ///
    /// @param decrement what the last step promised to gain, twice: the squared distance in standard errors
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record Maximum(double[] at, Slope slope, double decrement) {}

    /// The maximum uphill from `start`, or the point where no step leads higher any more; empty if 100 steps do not
    /// reach one.
    static Optional<Maximum> maximise(Criterion criterion, double[] start) {
        var at = start.clone();
        var slope = criterion.slope(at);
        for (var step = 0; step < MOST_STEPS; step++) {
            if (!Double.isFinite(slope.value())) {
                return Optional.empty();
            }
            var move = move(slope);
            var decrement = dot(move, slope.gradient());
            var next = uphill(criterion, at, move, slope.value());
            if (next.isEmpty()) {
                return Optional.of(new Maximum(at, slope, decrement));
            }
            at = next.get();
            slope = criterion.slope(at);
            if (decrement < NEAR) {
                return Optional.of(new Maximum(at, slope, decrement * decrement));
            }
        }
        return Optional.empty();
    }

    /// `(C + ridge D)^-1 g`, with the smallest ridge of a ladder that makes the matrix positive definite.
    private static double[] move(Slope slope) {
        var order = slope.gradient().length;
        for (var ridge = 0.0; ; ridge = ridge == 0 ? 1e-6 : ridge * 10) {
            var matrix = new SymmetricMatrix(order);
            matrix.add(slope.curvature());
            for (var i = 0; i < order; i++) {
                matrix.add(i, i, ridge * Math.max(Math.abs(slope.curvature().entry(i, i)), 1e-8));
            }
            try {
                return matrix.factor().solve(slope.gradient());
            } catch (ArithmeticException notPositive) {
                if (ridge > 1e12) {
                    throw notPositive;
                }
            }
        }
    }

    private static Optional<double[]> uphill(Criterion criterion, double[] from, double[] move, double reached) {
        // No rounding error may end the search before the last step, which changes the value by less than it can show.
        var slack = 1e-13 * Math.abs(reached);
        for (var share = 1.0; share > 1e-9; share /= 2) {
            var next = new double[from.length];
            for (var i = 0; i < next.length; i++) {
                next[i] = from[i] + share * move[i];
            }
            if (criterion.value(next) >= reached - slack) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }
}
