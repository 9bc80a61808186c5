package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @Test
    void larger_values_stand_higher() {
        var scale = new Scale(-1, 1, 20, 220);
        assertThat(List.of(scale.y(1), scale.y(0), scale.y(-1))).containsExactly(20.0, 120.0, 220.0);
    }

    @ParameterizedTest
    @CsvSource({"-0.3, 1.1", "0, 20", "-12, -3", "51.3, 74.9", "-4e-5, 3e-5", "1499, 1502", "-1e9, 2e9"})
    void ticks_are_round_few_and_on_the_axis(double lower, double upper) {
        var scale = new Scale(lower, upper, 0, 100);
        var ticks = scale.ticks(4);
        assertThat(ticks).hasSizeBetween(1, 4).isSorted().doesNotContain(0.0);
        assertThat(ticks).allSatisfy(tick -> assertThat(scale.holds(tick)).isTrue());
        var step = IntStream.range(1, ticks.size())
                .mapToDouble(i -> ticks.get(i) - ticks.get(i - 1))
                .min()
                .orElse(ticks.getFirst());
        assertThat(Scale.niceAtLeast(0.999 * Math.abs(step))).isCloseTo(Math.abs(step), withinPercentage(1e-6));
    }

    @Test
    void an_axis_over_nothing_known_still_stands() {
        assertThat(Scale.over(DoubleStream.of(Double.NaN), 0, 100)).isEqualTo(new Scale(-1, 1, 0, 100));
        assertThat(Scale.over(DoubleStream.of(5, 5), 0, 100).y(5)).isEqualTo(50);
    }

    @Test
    void an_empty_axis_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scale(1, 1, 0, 100))
                .withMessageContaining("from 1.0 to 1.0");
    }
}
