package limen.inference.mixed;

import java.util.Arrays;
import limen.inference.algebra.Axes;
import org.jspecify.annotations.Nullable;

/// Newton's method on the exact score of one face of the parameter space, made to go downhill:
/// curvatures that point upwards are turned, and a step that does not lower the criterion is halved.
///
/// Near the optimum the criterion's own rounding hides what the score still sees, so the last steps are
/// plain Newton steps and end when the score stops shrinking.
final class Descent {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    private static final double LARGEST_STEP = 1.5;
    private static final double NEAR = 1e-9;
    private static final double SMALLEST_CURVATURE = 1e-10;
    private static final double AWAY = 1e5;

    private final Criterion criterion;
    private final Coordinates coordinates;

    Descent(Criterion criterion, Coordinates coordinates) {
        this.criterion = criterion;
        this.coordinates = coordinates;
    }

    /// A point with the criterion's derivatives by the free coordinates.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record Point(Coordinates coordinates, double[] w, Criterion.At at, double[] gradient, double[][] hessian) {
        double value() {
            return at.value();
        }
    }

    Point at(double[] w) {
        var at = criterion.at(coordinates.natural(w), coordinates.naturals());
        return new Point(
                coordinates,
                w,
                at,
                coordinates.gradient(w, at.gradient()),
                coordinates.hessian(w, at.gradient(), at.hessian()));
    }

    /// The stationary point downhill of a start.
    Point from(double[] start) {
        var here = at(start);
        var decrement = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS && coordinates.free().length > 0; step++) {
            var newton = NewtonStep.of(here);
            if (newton.isConvex() && newton.decrement() < NEAR) {
                if (newton.decrement() >= decrement / 4) {
                    return here;
                }
                decrement = newton.decrement();
                here = at(moved(here.w(), newton.step(), 1));
                continue;
            }
            var next = downhill(here, newton);
            if (next == null || largest(next) > AWAY) {
                return here;
            }
            here = at(next);
        }
        return here;
    }

    private double @Nullable [] downhill(Point here, NewtonStep newton) {
        var length = 1.0;
        for (var i = 0; i < newton.step().length; i++) {
            var scale = coordinates.free()[i] == Coordinates.SERIAL
                    ? 1
                    : 1 + Math.abs(here.w()[coordinates.free()[i]]);
            length = Math.min(length, LARGEST_STEP * scale / Math.abs(newton.step()[i]));
        }
        for (var halving = 0; halving < MOST_HALVINGS; halving++) {
            var next = moved(here.w(), newton.step(), length);
            if (criterion.value(coordinates.natural(next)) < here.value()) {
                return next;
            }
            length /= 2;
        }
        return null;
    }

    private double[] moved(double[] w, double[] step, double length) {
        var moved = w.clone();
        for (var i = 0; i < step.length; i++) {
            moved[coordinates.free()[i]] += length * step[i];
        }
        return moved;
    }

    private static double largest(double[] w) {
        return Arrays.stream(w).map(Math::abs).max().orElse(0);
    }

    /// The step `-|H|^-1 g`, `|H|` the Hessian with the absolute values of its curvatures.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class
    private record NewtonStep(double[] step, double decrement, boolean isConvex) {
        static NewtonStep of(Point here) {
            var n = here.gradient().length;
            if (n == 1) {
                var curvature = here.hessian()[0][0];
                var size = Math.max(Math.abs(curvature), SMALLEST_CURVATURE);
                var g = here.gradient()[0];
                return new NewtonStep(new double[] {-g / size}, g * g / size, curvature > 0);
            }
            var axes = Axes.of(here.hessian());
            var largest = Arrays.stream(axes.curvatures()).map(Math::abs).max().orElse(0);
            var step = new double[n];
            var decrement = 0.0;
            var convex = true;
            for (var k = 0; k < n; k++) {
                var direction = axes.directions()[k];
                var curvature = axes.curvatures()[k];
                var size = Math.max(Math.abs(curvature), SMALLEST_CURVATURE * Math.max(1, largest));
                var along = 0.0;
                for (var i = 0; i < n; i++) {
                    along += direction[i] * here.gradient()[i];
                }
                for (var i = 0; i < n; i++) {
                    step[i] -= along / size * direction[i];
                }
                decrement += along * along / size;
                convex &= curvature > 0;
            }
            return new NewtonStep(step, decrement, convex);
        }
    }
}
