package limen.inference.algebra;

import static limen.testkit.Close.assertNumber;

import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class AxesTest {
    @Test
    void the_axes_give_the_matrix_back() {
        Seeded.forAll("axes", 200, random -> {
            var n = random.nextInt(1, 5);
            var matrix = new double[n][n];
            for (var i = 0; i < n; i++) {
                for (var j = 0; j <= i; j++) {
                    matrix[i][j] = random.nextGaussian() * Math.pow(10, random.nextInt(-4, 5));
                    matrix[j][i] = matrix[i][j];
                }
            }
            if (random.nextInt(4) == 0) {
                matrix[0][0] = 0; // a row of zeros must not stop it
            }
            var axes = Axes.of(matrix);
            var size = 0.0;
            for (var row : matrix) {
                for (var entry : row) {
                    size = Math.max(size, Math.abs(entry));
                }
            }
            for (var i = 0; i < n; i++) {
                for (var j = 0; j < n; j++) {
                    var sum = 0.0;
                    var inner = 0.0;
                    for (var k = 0; k < n; k++) {
                        sum += axes.curvatures()[k] * axes.directions()[k][i] * axes.directions()[k][j];
                        inner += axes.directions()[i][k] * axes.directions()[j][k];
                    }
                    assertNumber(sum).isWithin(1, 1e-14 * n * size + 1e-300, matrix[i][j]);
                    assertNumber(inner).isWithin(1, 1e-14, i == j ? 1 : 0);
                }
            }
        });
    }
}
