package limen.inference.posterior;

import limen.inference.Interval;

/// The numbers that are printed of one posterior distribution.
///
/// @param lower 2.5 % quantile
/// @param median 50 % quantile
/// @param upper 97.5 % quantile; lower and upper bound the central 95 % interval
public record MarginalSummary(double mean, double sd, double lower, double median, double upper) {
    public MarginalSummary {
        if (!(sd >= 0 && lower <= median && median <= upper)) {
            throw new IllegalArgumentException("sd %s, quantiles %s, %s, %s; expected sd >= 0 and quantiles that rise"
                    .formatted(sd, lower, median, upper));
        }
    }

    /// The central 95 % interval.
    public Interval interval() {
        return new Interval(lower, upper);
    }
}
