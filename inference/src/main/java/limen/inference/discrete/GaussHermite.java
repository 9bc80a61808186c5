package limen.inference.discrete;

/// Nodes and log-weights of the Gauss-Hermite rule, written for the normal density: `integral f(v) dv` is about
/// `sum_j e^{w_j} f(m + s x_j) s` for an `f` that resembles a normal density with mode `m` and scale `s`.
///
/// The nodes are roots of the orthonormal Hermite polynomial `h_n`, found from the largest inwards by Newton's method
/// with the roots that are known divided out; the weights follow from its derivative `sqrt(2n) h_{n-1}`.
///
/// @param points `x_j`, rising
/// @param logWeights `w_j`, which hold `e^{x_j^2 / 2}` already
@SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
record GaussHermite(double[] points, double[] logWeights) {
    static final int MOST = 60;

    private static final int MOST_STEPS = 200;

    static GaussHermite of(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("%d quadrature points; expected 1 to %d".formatted(count, MOST));
        }
        var points = new double[count];
        var logWeights = new double[count];
        var h = new double[2];
        for (var found = 0; found <= (count - 1) / 2; found++) {
            // The middle root of an odd number is zero.
            var x = 2 * found + 1 == count ? 0 : root(count, points, found, h);
            hermite(count, x, h);
            // The rule is for e^{-x^2}; a normal density has half of that in its exponent.
            var logWeight = x * x - Math.log(count * h[1] * h[1]) + Math.log(2) / 2;
            points[count - 1 - found] = x * Math.sqrt(2);
            points[found] = -points[count - 1 - found];
            logWeights[found] = logWeight;
            logWeights[count - 1 - found] = logWeight;
        }
        return new GaussHermite(points, logWeights);
    }

    /// The largest root of `h_n` that is not among the `found` first and last points.
    private static double root(int count, double[] points, int found, double[] h) {
        var x = Math.sqrt(2 * count + 1);
        for (var step = 0; step < MOST_STEPS; step++) {
            hermite(count, x, h);
            var slope = Math.sqrt(2.0 * count) * h[1] / h[0];
            for (var k = 0; k < found; k++) {
                var known = points[k] / Math.sqrt(2);
                slope -= 1 / (x - known) + 1 / (x + known);
            }
            var next = x - 1 / slope;
            if (!(Math.abs(next - x) > 1e-15 * x)) {
                return Double.isNaN(next) ? x : next;
            }
            x = next;
        }
        return x;
    }

    /// `h_n(x)` and `h_{n-1}(x)` by their recurrence.
    private static void hermite(int n, double x, double[] h) {
        var before = 0.0;
        var here = Math.pow(Math.PI, -0.25);
        for (var j = 0; j < n; j++) {
            var next = x * Math.sqrt(2.0 / (j + 1)) * here - Math.sqrt(j / (j + 1.0)) * before;
            before = here;
            here = next;
        }
        h[0] = here;
        h[1] = before;
    }

    /// The mean of `1 / (1 + e^-z)` over `z ~ N(mean, sd^2)`.
    double meanLogistic(double mean, double sd) {
        var sum = 0.0;
        for (var j = 0; j < points.length; j++) {
            var v = points[j];
            sum += Math.exp(logWeights[j] - v * v / 2) * Likelihood.logistic(mean + sd * v);
        }
        return sum / Math.sqrt(2 * Math.PI);
    }
}
