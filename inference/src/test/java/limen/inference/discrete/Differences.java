package limen.inference.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Derivatives of a criterion held against differences of its values.
final class Differences {
    private static final double STEP = 1e-4;

    private Differences() {}

    static void assertAgree(Criterion criterion, double[] at, double tolerance) {
        var slope = criterion.slope(at);
        assertThat(slope.value()).isCloseTo(criterion.value(at), within(1e-9));
        for (var i = 0; i < at.length; i++) {
            var up = moved(at, i, STEP);
            var down = moved(at, i, -STEP);
            var unit = 1 + Math.abs(slope.value());
            assertThat((criterion.value(up) - criterion.value(down)) / (2 * STEP))
                    .as("first derivative in %d", i)
                    .isCloseTo(slope.gradient()[i], within(tolerance * unit));
            var above = criterion.slope(up).gradient();
            var below = criterion.slope(down).gradient();
            for (var j = 0; j < at.length; j++) {
                assertThat(-(above[j] - below[j]) / (2 * STEP))
                        .as("second derivative in %d and %d", i, j)
                        .isCloseTo(slope.curvature().entry(i, j), within(tolerance * unit));
            }
        }
    }

    private static double[] moved(double[] at, int i, double step) {
        var moved = at.clone();
        moved[i] += step;
        return moved;
    }
}
