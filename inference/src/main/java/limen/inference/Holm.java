package limen.inference;

import java.util.stream.IntStream;

/// Holm's step-down adjustment of p-values for the number of questions asked of the same data.
///
/// Of `m` p-values, the `i`-th smallest is multiplied by `m - i + 1`; none may fall below the one before it, none
/// exceeds 1. Rejecting where the adjusted value is at most α keeps the chance of *any* false rejection at α,
/// however the tests depend on each other [Holm1979].
public final class Holm {
    private Holm() {}

    /// The adjusted p-values in the order given. A NaN, a test that could not be made, stays NaN and is not
    /// counted.
    public static double[] adjust(double[] p) {
        for (var value : p) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("p-value is %s; expected 0 to 1, or NaN".formatted(value));
            }
        }
        var ascending = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((i, j) -> Double.compare(p[i], p[j]))
                .toList();
        var adjusted = p.clone();
        var largest = 0.0;
        var remaining = ascending.size();
        for (int i : ascending) {
            largest = Math.max(largest, Math.min(1, remaining * p[i]));
            adjusted[i] = largest;
            remaining--;
        }
        return adjusted;
    }
}
