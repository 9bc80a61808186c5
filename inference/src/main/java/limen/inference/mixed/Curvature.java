package limen.inference.mixed;

import limen.inference.algebra.SymmetricMatrix;

/// How well the parameters of the spread are known: twice the inverse Hessian of `-2 log L` by
/// `log sigma^2` and the free coordinates, at the optimum.
///
/// With `sigma^2` profiled out the Hessian of the criterion is `F`; with it, `(m, -q'; -q, F + qq'/m)`,
/// `q` the derivatives of `r` over `sigma^2`. So `F` is all that must be inverted.
final class Curvature {
    private final int freedom;
    private final double[] q;
    private final SymmetricMatrix inverse;

    Curvature(Descent.Point optimum, int freedom) {
        this.freedom = freedom;
        var residualFirst = optimum.at().residualFirst().clone();
        for (var i = 0; i < residualFirst.length; i++) {
            residualFirst[i] *= freedom / optimum.at().residual();
        }
        this.q = optimum.coordinates().gradient(optimum.w(), residualFirst);
        var matrix = new SymmetricMatrix(q.length);
        for (var i = 0; i < q.length; i++) {
            for (var j = 0; j <= i; j++) {
                matrix.add(i, j, optimum.hessian()[i][j]);
            }
        }
        this.inverse = matrix.factor().inverse();
    }

    /// The sampling variance of a quantity with that gradient.
    ///
    /// @param byLogVariance its derivative by `log sigma^2`
    /// @param byCoordinate its derivatives by the free coordinates
    double variance(double byLogVariance, double[] byCoordinate) {
        var along = new double[q.length];
        for (var i = 0; i < q.length; i++) {
            along[i] = byCoordinate[i] + q[i] * byLogVariance / freedom;
        }
        return 2 * (byLogVariance * byLogVariance / freedom + inverse.quadratic(along));
    }
}
