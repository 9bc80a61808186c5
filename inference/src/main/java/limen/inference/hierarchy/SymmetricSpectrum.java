package limen.inference.hierarchy;

import limen.inference.algebra.Axes;

/// A symmetric matrix taken apart into its principal directions.
final class SymmetricSpectrum {
    private SymmetricSpectrum() {}

    /// The inverse of a matrix after its eigenvalues were raised to at least `least`; the identity over `least` where
    /// an entry is not a number.
    static double[][] inverse(double[][] matrix, double least) {
        var order = matrix.length;
        var inverse = new double[order][order];
        for (var row : matrix) {
            for (var entry : row) {
                if (!Double.isFinite(entry)) {
                    for (var i = 0; i < order; i++) {
                        inverse[i][i] = 1 / least;
                    }
                    return inverse;
                }
            }
        }
        var axes = Axes.of(matrix);
        for (var k = 0; k < order; k++) {
            var value = Math.max(axes.curvatures()[k], least);
            var direction = axes.directions()[k];
            for (var i = 0; i < order; i++) {
                for (var j = 0; j < order; j++) {
                    inverse[i][j] += direction[i] * direction[j] / value;
                }
            }
        }
        return inverse;
    }
}
