package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

/// The most probable hyper-parameters and the curvature there, by the quasi-Newton method of Broyden, Fletcher,
/// Goldfarb and Shanno with central differences.
///
/// All of it only says where to lay nodes: a rough answer costs a few nodes and no accuracy.
final class Mode {
    private static final int MOST_STEPS = 60;
    private static final double GRADIENT_STEP = 1e-3;
    private static final double CURVATURE_STEP = 0.05;
    /// In units of the parameter's rough standard deviation.
    private static final double FLAT = 0.02;

    private static final double LONGEST_STEP = 4;
    private static final double LEAST_CURVATURE = 0.05;

    private final HyperDensity density;
    private final double[] start;
    private final double[] unit;
    private final double[] theta = new double[DIMENSION];

    /// @param unit a rough standard deviation of each parameter
    private Mode(HyperDensity density, double[] start, double[] unit) {
        this.density = density;
        this.start = start;
        this.unit = unit;
    }

    static Proposal proposal(HyperDensity density, double[] start, double[] unit) {
        var mode = new Mode(density, start, unit);
        var best = mode.climb();
        var inverse = mode.inverseCurvature(best);
        var scale = new double[DIMENSION][DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            for (var j = 0; j < DIMENSION; j++) {
                scale[i][j] = inverse[i][j] * unit[i] * unit[j];
            }
            best[i] = start[i] + unit[i] * best[i];
        }
        return Proposal.of(best, scale);
    }

    private double height(double[] x) {
        for (var i = 0; i < DIMENSION; i++) {
            theta[i] = start[i] + unit[i] * x[i];
        }
        return density.at(theta);
    }

    private double[] climb() {
        var x = new double[DIMENSION];
        var here = height(x);
        var gradient = gradient(x);
        var inverse = identity();
        for (var step = 0; step < MOST_STEPS && length(gradient) > FLAT; step++) {
            var direction = times(inverse, gradient);
            var slope = dot(direction, gradient);
            if (!(slope > 0)) {
                inverse = identity();
                direction = gradient.clone();
                slope = dot(gradient, gradient);
            }
            var factor = Math.min(1, LONGEST_STEP / length(direction));
            var next = moved(x, direction, factor);
            var there = height(next);
            while (!(there >= here + 1e-4 * factor * slope) && factor > 1e-10) {
                factor /= 3;
                next = moved(x, direction, factor);
                there = height(next);
            }
            if (!(there > here)) {
                break;
            }
            var nextGradient = gradient(next);
            update(inverse, x, next, gradient, nextGradient);
            x = next;
            here = there;
            gradient = nextGradient;
        }
        return x;
    }

    private double[] gradient(double[] x) {
        var gradient = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            var middle = x[i];
            x[i] = middle + GRADIENT_STEP;
            var up = height(x);
            x[i] = middle - GRADIENT_STEP;
            gradient[i] = (up - height(x)) / (2 * GRADIENT_STEP);
            x[i] = middle;
        }
        return gradient;
    }

    /// The inverse of minus the second derivatives; directions in which the density hardly falls are taken as wide,
    /// not as infinite.
    private double[][] inverseCurvature(double[] x) {
        var centre = height(x);
        var h = CURVATURE_STEP;
        var curvature = new double[DIMENSION][DIMENSION];
        var single = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            var up = height(moved(x, i, h));
            var down = height(moved(x, i, -h));
            single[i] = up + down - 2 * centre;
            curvature[i][i] = -single[i] / (h * h);
        }
        for (var i = 0; i < DIMENSION; i++) {
            for (var j = 0; j < i; j++) {
                var both = height(moved(moved(x, i, h), j, h)) + height(moved(moved(x, i, -h), j, -h)) - 2 * centre;
                curvature[i][j] = -(both - single[i] - single[j]) / (2 * h * h);
                curvature[j][i] = curvature[i][j];
            }
        }
        return SymmetricSpectrum.inverse(curvature, LEAST_CURVATURE);
    }

    /// The inverse-Hessian update, for a climb: `s` the move, `y` minus the change of gradient.
    private static void update(double[][] inverse, double[] x, double[] next, double[] before, double[] after) {
        var s = new double[DIMENSION];
        var y = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            s[i] = next[i] - x[i];
            y[i] = before[i] - after[i];
        }
        var curvature = dot(s, y);
        if (curvature <= 1e-10 * length(s) * length(y)) {
            return;
        }
        var inverseY = times(inverse, y);
        var factor = (curvature + dot(y, inverseY)) / (curvature * curvature);
        for (var i = 0; i < DIMENSION; i++) {
            for (var j = 0; j < DIMENSION; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (inverseY[i] * s[j] + s[i] * inverseY[j]) / curvature;
            }
        }
    }

    private static double[] moved(double[] x, double[] direction, double factor) {
        var moved = x.clone();
        for (var i = 0; i < DIMENSION; i++) {
            moved[i] += factor * direction[i];
        }
        return moved;
    }

    private static double[] moved(double[] x, int i, double by) {
        var moved = x.clone();
        moved[i] += by;
        return moved;
    }

    private static double[][] identity() {
        var identity = new double[DIMENSION][DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private static double[] times(double[][] matrix, double[] v) {
        var product = new double[DIMENSION];
        for (var i = 0; i < DIMENSION; i++) {
            product[i] = dot(matrix[i], v);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < DIMENSION; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double length(double[] v) {
        return Math.sqrt(dot(v, v));
    }
}
