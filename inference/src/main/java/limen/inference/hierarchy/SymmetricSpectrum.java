package limen.inference.hierarchy;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

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
        var spectrum = new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix));
        for (var k = 0; k < order; k++) {
            var value = Math.max(spectrum.getEigenvalue(k), least);
            var vector = spectrum.getEigenvector(k);
            for (var i = 0; i < order; i++) {
                for (var j = 0; j < order; j++) {
                    inverse[i][j] += vector.getEntry(i) * vector.getEntry(j) / value;
                }
            }
        }
        return inverse;
    }
}
