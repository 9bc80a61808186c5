package limen.report.figure;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Values on a vertical axis: `lower` stands at the pixel `bottom`, `upper` at the pixel `top`.
public record Scale(double lower, double upper, double top, double bottom) {
    private static final double[] NICE = {1, 2, 5, 10};

    public Scale {
        if (!(lower < upper) || Double.isInfinite(upper - lower)) {
            throw new IllegalArgumentException(
                    "an axis runs from %s to %s; expected two finite values, lower < upper".formatted(lower, upper));
        }
    }

    /// An axis with room for every finite value among `values` and a little air beyond them.
    public static Scale over(DoubleStream values, double top, double bottom) {
        var range = values.filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0) {
            return new Scale(-1, 1, top, bottom);
        }
        var air = range.getMax() > range.getMin() ? 0.04 * (range.getMax() - range.getMin()) : 1;
        return new Scale(range.getMin() - air, range.getMax() + air, top, bottom);
    }

    /// The pixel at which a value stands.
    public double y(double value) {
        return bottom - (value - lower) / (upper - lower) * (bottom - top);
    }

    public boolean holds(double value) {
        return value >= lower && value <= upper;
    }

    /// Round numbers on the axis, from low to high: at most `most` of them, without zero, which has its own line.
    public List<Double> ticks(int most) {
        for (var step = niceAtLeast((upper - lower) / (most + 2)); ; step = niceAtLeast(step * 1.01)) {
            var width = step;
            var ticks = LongStream.rangeClosed((long) Math.ceil(lower / width), (long) Math.floor(upper / width))
                    .filter(i -> i != 0)
                    .mapToObj(i -> i * width)
                    .toList();
            if (ticks.size() <= most) {
                return ticks;
            }
        }
    }

    /// The smallest of 1, 2, 5, 10 times a power of ten that is not below `value`.
    static double niceAtLeast(double value) {
        var power = Math.pow(10, Math.floor(Math.log10(value)));
        for (var nice : NICE) {
            if (nice * power >= value) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
