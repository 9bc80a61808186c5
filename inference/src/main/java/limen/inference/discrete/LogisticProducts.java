package limen.inference.discrete;

/// The sum of `-log(1 + e^{z_r + u})` over rows, for many shifts `u` at once.
///
/// `e^{z_r + u}` is `e^{z_r} e^u`: one exponential per row and one per shift instead of one for each pair, and the
/// logarithm is taken of products of many factors.
final class LogisticProducts {
    /// Beyond this a factor might overflow.
    static final double FAR = 300;

    private static final double LARGE = 1e150;

    private LogisticProducts() {}

    /// @param growths `e^{z_r}`, of which the first `count` are used
    /// @param sign 1 or -1, by which each shift is multiplied
    /// @param sums what the sum for each shift is added to
    static void add(double[] growths, int count, double[] shifts, int sign, double[] sums) {
        for (var j = 0; j < shifts.length; j++) {
            var shift = Math.exp(sign * shifts[j]);
            var product = 1.0;
            for (var row = 0; row < count; row++) {
                product *= 1 + growths[row] * shift;
                if (product > LARGE) {
                    sums[j] -= Math.log(product);
                    product = 1;
                }
            }
            sums[j] -= Math.log(product);
        }
    }
}
