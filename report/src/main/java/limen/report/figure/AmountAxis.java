package limen.report.figure;

import java.util.List;
import java.util.stream.IntStream;

/// An upright axis of amounts, which starts at 0 and ends on a gridline.
///
/// @param step from gridline to gridline
/// @param lines how many gridlines there are above 0
public record AmountAxis(double step, int lines) {
    private static final double[] NICE = {1, 2, 2.5, 5, 10};
    private static final int MOST_LINES = 4;

    /// The shortest axis of at most four round gridlines that reaches `largest`.
    public static AmountAxis reaching(double largest) {
        if (!(largest > 0) || Double.isInfinite(largest)) {
            throw new IllegalArgumentException(
                    "an axis of amounts would reach %s; expected a finite number above 0".formatted(largest));
        }
        var power = Math.pow(10, Math.floor(Math.log10(largest / MOST_LINES)));
        for (var nice : NICE) {
            var step = nice * power;
            var lines = (int) Math.ceil(largest / step - 1e-9);
            if (lines <= MOST_LINES) {
                return new AmountAxis(step, lines);
            }
        }
        return new AmountAxis(NICE[NICE.length - 1] * power, MOST_LINES);
    }

    public double end() {
        return step * lines;
    }

    /// From the lowest gridline above 0 to the highest.
    List<Double> ticks() {
        return IntStream.rangeClosed(1, lines).mapToObj(i -> i * step).toList();
    }
}
