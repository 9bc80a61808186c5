package limen.inference.mixed;

import limen.inference.Interval;

/// One [Parameter] as estimated, with its 95 % interval; the interval's ends are NaN where it cannot be
/// told.
public record Spread(double value, Interval interval) {
    /// A value at the edge of what is possible, where no interval can be told.
    static Spread atEdge(double value) {
        return new Spread(value, new Interval(Double.NaN, Double.NaN));
    }
}
