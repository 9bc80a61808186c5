package limen.inference.discrete;

import static limen.inference.algebra.SymmetricMatrix.dot;

import limen.inference.algebra.SymmetricMatrix;

/// The log-likelihood of rows that do not share anything but the parameters.
record IndependentRows(Predictors rows) implements Criterion {
    @Override
    public int order() {
        return rows.order();
    }

    @Override
    public double value(double[] parameters) {
        var sum = 0.0;
        for (var row = 0; row < rows.rows(); row++) {
            sum += rows.likelihood()
                    .log(rows.answers()[row], dot(rows.first()[row], parameters), dot(rows.second()[row], parameters));
        }
        return sum;
    }

    @Override
    public Slope slope(double[] parameters) {
        var order = order();
        var gradient = new double[order];
        var curvature = new SymmetricMatrix(order);
        var slope = new double[Likelihood.DERIVATIVES];
        for (var row = 0; row < rows.rows(); row++) {
            var a1 = rows.first()[row];
            var a2 = rows.second()[row];
            rows.likelihood().derivatives(rows.answers()[row], dot(a1, parameters), dot(a2, parameters), slope);
            for (var i = 0; i < order; i++) {
                gradient[i] += slope[Likelihood.D1] * a1[i] + slope[Likelihood.D2] * a2[i];
            }
            addCurvature(curvature, a1, a2, slope[Likelihood.D11], slope[Likelihood.D12], slope[Likelihood.D22]);
        }
        return new Slope(value(parameters), gradient, curvature);
    }

    /// Takes `d11 a1 a1' + d12 (a1 a2' + a2 a1') + d22 a2 a2'` off a matrix at least as large.
    static void addCurvature(SymmetricMatrix curvature, double[] a1, double[] a2, double d11, double d12, double d22) {
        for (var i = 0; i < a1.length; i++) {
            for (var j = 0; j <= i; j++) {
                curvature.add(
                        i, j, -(d11 * a1[i] * a1[j] + d12 * (a1[i] * a2[j] + a2[i] * a1[j]) + d22 * a2[i] * a2[j]));
            }
        }
    }
}
