package limen.inference.hierarchy;

import static limen.inference.hierarchy.HyperDensity.DIMENSION;

/// Where nodes are laid: a t distribution with a centre and a scale, `x = centre + L z` on the warped scale.
///
/// @param lower L, lower triangular with a positive diagonal
@SuppressWarnings("ArrayRecordComponent") // read only, in hot loops, inside this package
record Proposal(double[] centre, double[][] lower) {
    /// A proposal with that scale matrix, made positive definite where it is not: no direction is taken as narrower
    /// than a millionth of the widest.
    static Proposal of(double[] centre, double[][] scale) {
        var lower = new double[DIMENSION][DIMENSION];
        var largest = 0.0;
        for (var i = 0; i < DIMENSION; i++) {
            largest = Math.max(largest, scale[i][i]);
        }
        for (var j = 0; j < DIMENSION; j++) {
            var rest = scale[j][j];
            for (var k = 0; k < j; k++) {
                rest -= lower[j][k] * lower[j][k];
            }
            lower[j][j] = Math.sqrt(Math.max(rest, 1e-12 * largest));
            for (var i = j + 1; i < DIMENSION; i++) {
                var entry = scale[i][j];
                for (var k = 0; k < j; k++) {
                    entry -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = entry / lower[j][j];
            }
        }
        return new Proposal(centre, lower);
    }

    Proposal centredAt(double[] point) {
        return new Proposal(point, lower);
    }

    void place(double[] standard, double[] x) {
        for (var i = 0; i < DIMENSION; i++) {
            var sum = centre[i];
            for (var k = 0; k <= i; k++) {
                sum += lower[i][k] * standard[k];
            }
            x[i] = sum;
        }
    }

    double logDeterminant() {
        var sum = 0.0;
        for (var i = 0; i < DIMENSION; i++) {
            sum += Math.log(lower[i][i]);
        }
        return sum;
    }
}
