package limen.inference.algebra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import limen.testkit.Seeded;
import org.junit.jupiter.api.Test;

class SymmetricMatrixTest {
    @Test
    void the_inverse_times_the_matrix_is_the_unit_matrix() {
        Seeded.forAll("inverse", 200, random -> {
            var matrix = positive(random);
            var inverse = matrix.factor().inverse();
            for (var column = 0; column < matrix.order(); column++) {
                var unit = new double[matrix.order()];
                unit[column] = 1;
                var back = matrix.times(inverse.times(unit));
                for (var row = 0; row < back.length; row++) {
                    assertThat(back[row]).isCloseTo(unit[row], within(1e-9));
                }
            }
        });
    }

    @Test
    void a_whitened_vector_has_the_length_that_the_matrix_gives_it() {
        Seeded.forAll("L'^-1 v", 200, random -> {
            var matrix = positive(random);
            var v = random.doubles(matrix.order()).toArray();
            var away = matrix.factor().solveTransposed(v);
            assertThat(matrix.quadratic(away)).isCloseTo(SymmetricMatrix.dot(v, v), within(1e-9));
        });
    }

    @Test
    void an_entry_is_added_with_its_mirror_image() {
        var matrix = new SymmetricMatrix(3);
        matrix.add(2, 0, 5);
        matrix.add(1, 1, 7);
        assertThat(matrix.entry(0, 2)).isEqualTo(5);
        assertThat(matrix.entry(2, 0)).isEqualTo(5);
        assertThat(matrix.entry(1, 1)).isEqualTo(7);
    }

    private static SymmetricMatrix positive(RandomGenerator random) {
        var order = 1 + random.nextInt(6);
        var matrix = new SymmetricMatrix(order);
        for (var i = 0; i < 2 * order + 2; i++) {
            var v = new double[order];
            for (var j = 0; j < order; j++) {
                v[j] = random.nextGaussian();
            }
            matrix.addOuter(1, v);
        }
        return matrix;
    }
}
