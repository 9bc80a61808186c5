package limen.inference.mixed;

import java.util.Optional;

/// The rows as the optimiser sees them, so that no unit, origin or near-collinearity of the data costs
/// digits.
///
/// `X = Q R` with orthonormal `Q` (Gram-Schmidt, done twice); the outcome is what `Q` leaves of it,
/// over its root mean square; the term of the random slope is centred and divided by its standard
/// deviation. Coefficients, likelihood and spreads are turned back exactly: `b = R^-1 (Q'y + s g)` for
/// coefficients `g` of the scaled rest.
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record Working(
        double[][] q,
        double[][] r,
        double[] projection,
        double[] rest,
        double scale,
        double[] z,
        double centre,
        double unit) {
    private static final double SMALLEST_REST = 1e-10;

    /// Empty if a term is determined by the others.
    static Optional<Working> of(Rows rows, int slopeTerm) {
        var n = rows.count();
        var p = rows.termCount();
        var q = new double[p][n];
        var r = new double[p][p];
        for (var j = 0; j < p; j++) {
            for (var row = 0; row < n; row++) {
                q[j][row] = rows.term(row, j);
            }
            var before = norm(q[j]);
            for (var pass = 0; pass < 2; pass++) {
                for (var k = 0; k < j; k++) {
                    r[k][j] += remove(q[k], q[j]);
                }
            }
            r[j][j] = norm(q[j]);
            if (!(r[j][j] > SMALLEST_REST * before)) {
                return Optional.empty();
            }
            for (var row = 0; row < n; row++) {
                q[j][row] /= r[j][j];
            }
        }
        var rest = new double[n];
        for (var row = 0; row < n; row++) {
            rest[row] = rows.outcome(row);
        }
        var length = norm(rest);
        var projection = new double[p];
        for (var pass = 0; pass < 2; pass++) {
            for (var k = 0; k < p; k++) {
                projection[k] += remove(q[k], rest);
            }
        }
        var scale = norm(rest) / Math.sqrt(n);
        if (!(scale > 1e-13 * length)) {
            scale = 0;
        }
        for (var row = 0; row < n; row++) {
            rest[row] /= scale;
        }
        var z = new double[n];
        var centre = 0.0;
        var unit = 1.0;
        if (slopeTerm >= 0) {
            for (var row = 0; row < n; row++) {
                centre += rows.term(row, slopeTerm) / n;
            }
            for (var row = 0; row < n; row++) {
                z[row] = rows.term(row, slopeTerm) - centre;
            }
            unit = norm(z) / Math.sqrt(n);
            for (var row = 0; row < n; row++) {
                z[row] /= unit;
            }
        }
        return Optional.of(new Working(q, r, projection, rest, scale, z, centre, unit));
    }

    int rows() {
        return rest.length;
    }

    int terms() {
        return projection.length;
    }

    /// Whether the terms explain every outcome to rounding.
    boolean isWithoutError() {
        return scale == 0;
    }

    /// `log |R|`, what orthonormal columns leave out of `log |X'V^-1 X| / 2`.
    double logDeterminantOfR() {
        var sum = 0.0;
        for (var j = 0; j < terms(); j++) {
            sum += Math.log(r[j][j]);
        }
        return sum;
    }

    /// `R'^-1 L`: a combination of coefficients as one of the working coefficients.
    double[] combination(double[] weights) {
        var solved = weights.clone();
        for (var i = 0; i < solved.length; i++) {
            for (var k = 0; k < i; k++) {
                solved[i] -= r[k][i] * solved[k];
            }
            solved[i] /= r[i][i];
        }
        return solved;
    }

    /// Makes `v` orthogonal to the unit vector and returns how much of it was removed.
    private static double remove(double[] unitVector, double[] v) {
        var along = 0.0;
        for (var i = 0; i < v.length; i++) {
            along += unitVector[i] * v[i];
        }
        for (var i = 0; i < v.length; i++) {
            v[i] -= along * unitVector[i];
        }
        return along;
    }

    private static double norm(double[] v) {
        var squares = 0.0;
        for (var value : v) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }
}
