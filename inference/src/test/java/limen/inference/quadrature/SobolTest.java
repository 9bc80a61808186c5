package limen.inference.quadrature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Against Hipparchus 4.0.3, which reads its direction numbers from the file of Joe and Kuo.
class SobolTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8, 16})
    void points_agree_with_another_library(int dimensions) {
        var theirs = new SobolSequenceGenerator(dimensions);
        var ours = new Sobol(dimensions);
        var point = new double[dimensions];
        for (var i = 0; i < 5_000; i++) {
            ours.next(point);
            assertThat(point).containsExactly(theirs.nextVector(), within(1e-12));
        }
    }

    @Test
    void each_coordinate_visits_each_cell_once() {
        var ours = new Sobol(8);
        var point = new double[8];
        var seen = new boolean[8][1024];
        for (var i = 0; i < 1024; i++) {
            ours.next(point);
            for (var dimension = 0; dimension < 8; dimension++) {
                var cell = (int) (point[dimension] * 1024);
                assertThat(seen[dimension][cell]).isFalse();
                seen[dimension][cell] = true;
            }
        }
    }

    @Test
    void more_dimensions_than_the_table_covers_are_refused() {
        assertThatThrownBy(() -> new Sobol(17)).hasMessageContaining("17 dimensions; expected 1 to 16");
    }
}
