package limen.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import limen.analysis.CurvePoint;
import limen.inference.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurveFigureTest {
    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.004, 0.7, 1, 9.99, 12, 340, 1e8})
    void the_axis_holds_the_whole_band(double reach) {
        var figure = CurveFigure.of("mood", line(reach), 0.64);
        assertThat(figure.end()).isGreaterThanOrEqualTo(reach).isLessThan(2 * reach);
        assertThat(figure.drawn(50).text()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void a_flat_curve_on_the_line_still_has_an_axis() {
        assertThat(CurveFigure.of("mood", line(0), 0.5).end()).isPositive();
    }

    @Test
    void the_marked_point_stands_at_its_value() {
        var text = CurveFigure.of("mood", line(12), 0.64).drawn(50).text();
        assertThat(text)
                .contains(
                        "<svg id=\"here\" x=\"50%\"",
                        "<svg id=\"dot\" y=\"120\"", "observed, 64\u00a0%", ">+10<", ">−10<");
    }

    /// From −reach to reach, without width.
    private static List<CurvePoint> line(double reach) {
        return IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new CurvePoint(i / 100.0, Estimate.normal((i - 50) * reach / 50, 0)))
                .toList();
    }
}
