package limen.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Holm's step-down correction.
public final class Holm {
    private Holm() {}

    /// Adjusts.
    public static double[] adjust(double[] p) {
        var order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        var out = new double[p.length];
        Arrays.fill(out, Double.NaN);
        var max = 0.0;
        for (int r = 0; r < order.size(); r++) {
            max = Math.max(max, Math.min(1, (order.size() - r) * p[order.get(r)]));
            out[order.get(r)] = max;
        }
        return out;
    }
}
