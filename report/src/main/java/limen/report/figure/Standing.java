package limen.report.figure;

import java.util.stream.DoubleStream;
import limen.inference.Estimate;
import limen.inference.Interval;

/// Where one estimate stands in a figure: its value and its 95 % interval, both finite.
record Standing(double value, Interval interval) {
    Standing {
        if (!Double.isFinite(value) || !Double.isFinite(interval.upper() - interval.lower())) {
            throw new IllegalArgumentException(
                    "an estimate stands at %s (%s); expected finite numbers".formatted(value, interval));
        }
    }

    /// @param unit how many of the estimate's units make one unit of the figure
    static Standing of(Estimate estimate, double unit) {
        var interval = estimate.interval();
        return new Standing(estimate.value() / unit, new Interval(interval.lower() / unit, interval.upper() / unit));
    }

    static boolean canStand(Estimate estimate) {
        return estimate.isKnown() && Double.isFinite(estimate.interval().upper());
    }

    DoubleStream values() {
        return DoubleStream.of(interval.lower(), value, interval.upper());
    }
}
