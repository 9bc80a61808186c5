package limen.pharmacology;

import java.util.Arrays;

/// Counts of values from 0 on, from which quantiles are read to within half a percent.
///
/// Values are counted in bins that grow by one percent each, so the memory depends on their range and not on their
/// number, and tallies add up to the same counts in whatever order.
final class Tally {
    private static final double GROWTH = Math.log(1.01);
    /// Whatever is smaller counts as nothing.
    private static final double NOTHING = 1e-6;

    private long count;
    private long nothing;
    private int lowest;
    private int[] bins = {};

    /// Counts some values at once, for which the bins grow once at most.
    void add(double... values) {
        var least = Double.POSITIVE_INFINITY;
        var largest = 0.0;
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "A tally was given %s; expected a finite value from 0 on".formatted(value));
            }
            least = value < NOTHING ? least : Math.min(least, value);
            largest = Math.max(largest, value);
        }
        if (largest >= NOTHING) {
            reach(bin(least), bin(largest));
        }
        for (double value : values) {
            count++;
            if (value < NOTHING) {
                nothing++;
            } else {
                bins[bin(value) - lowest]++;
            }
        }
    }

    private static int bin(double value) {
        return (int) Math.floor(Math.log(value) / GROWTH);
    }

    void add(Tally other) {
        count += other.count;
        nothing += other.nothing;
        if (other.bins.length > 0) {
            reach(other.lowest, other.lowest + other.bins.length - 1);
            for (int i = 0; i < other.bins.length; i++) {
                bins[other.lowest + i - lowest] += other.bins[i];
            }
        }
    }

    long count() {
        return count;
    }

    /// The smallest value that at least that share of all values do not exceed; NaN without values.
    double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var rank = Math.max(1, (long) Math.ceil(share * count - 1e-9));
        var seen = nothing;
        if (rank <= seen) {
            return 0;
        }
        for (int i = 0; i < bins.length; i++) {
            seen += bins[i];
            if (rank <= seen) {
                return Math.exp((lowest + i + 0.5) * GROWTH);
            }
        }
        throw new IllegalStateException("A tally of %d values holds only %d".formatted(count, seen));
    }

    private void reach(int from, int to) {
        if (bins.length == 0) {
            lowest = from;
            bins = new int[to - from + 1];
            return;
        }
        var first = Math.min(from, lowest);
        var last = Math.max(to, lowest + bins.length - 1);
        if (first < lowest) {
            var moved = new int[last - first + 1];
            System.arraycopy(bins, 0, moved, lowest - first, bins.length);
            bins = moved;
            lowest = first;
        } else if (last - first >= bins.length) {
            bins = Arrays.copyOf(bins, last - first + 1);
        }
    }
}
