package limen.inference.discrete;

/// The log-probability of one answer as a function of two numbers `z1`, `z2`, each of them linear in the model's
/// parameters. Which numbers they are is the likelihood's own matter; see [Predictors].
///
/// All are concave in a shift of the linear predictor, so a random intercept's conditional distribution has one mode.
sealed interface Likelihood permits Bernoulli, CumulativeLogit, NegativeBinomial {
    /// `g(z1, z2)`, the log-probability of the answer; minus infinity where the two numbers are impossible together.
    double log(int answer, double z1, double z2);

    /// Fills `slope` with `dg/dz1`, `dg/dz2`, `d2g/dz1^2`, `d2g/dz1 dz2`, `d2g/dz2^2`.
    void derivatives(int answer, double z1, double z2, double[] slope);

    int D1 = 0;
    int D2 = 1;
    int D11 = 2;
    int D12 = 3;
    int D22 = 4;
    int DERIVATIVES = 5;

    /// Adds to `sums[j]` the log-probability of all answers of a stretch of rows whose linear predictor is shifted by
    /// `shifts[j]`.
    ///
    /// @param z1 of every row, without shift
    /// @param z2 of every row, without shift
    default void addShifted(
            Predictors rows, int from, int to, double[] z1, double[] z2, double[] shifts, double[] sums) {
        for (var j = 0; j < shifts.length; j++) {
            var shift1 = rows.shiftOfFirst() * shifts[j];
            var shift2 = rows.shiftOfSecond() * shifts[j];
            for (var row = from; row < to; row++) {
                sums[j] += log(rows.answers()[row], z1[row] + shift1, z2[row] + shift2);
            }
        }
    }

    /// Whether a stretch of rows with these shifts stays clear of overflow.
    static boolean isNear(int from, int to, double[] z1, double[] z2, double[] shifts) {
        var reach = 0.0;
        for (var shift : shifts) {
            reach = Math.max(reach, Math.abs(shift));
        }
        for (var row = from; row < to; row++) {
            if (!(Math.abs(z1[row]) + reach < LogisticProducts.FAR
                    && Math.abs(z2[row]) + reach < LogisticProducts.FAR)) {
                return false;
            }
        }
        return true;
    }

    /// `log(1 / (1 + e^-z))`, without overflow.
    static double logLogistic(double z) {
        return z < 0 ? z - Math.log1p(Math.exp(z)) : -Math.log1p(Math.exp(-z));
    }

    /// `1 / (1 + e^-z)`, with full relative accuracy at both ends.
    static double logistic(double z) {
        if (z < 0) {
            var e = Math.exp(z);
            return e / (1 + e);
        }
        return 1 / (1 + Math.exp(-z));
    }
}
