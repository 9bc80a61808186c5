package limen.inference.discrete;

/// A step of an ordered item [McCullagh1980]: `g = log(F(z1) - F(z2))` with `z1 = c_k - eta` the upper and `z2 =
/// c_{k-1} - eta` the lower threshold of the step. The lowest step has no lower threshold, the highest no upper one.
///
/// Written as `log F(z1) + log F(-z2) + log(1 - e^-(z1 - z2))`, an identity that loses no digits where both
/// thresholds lie far out on the same side.
///
/// @param steps how many different answers there are; an answer is 0 to steps - 1
record CumulativeLogit(int steps) implements Likelihood {
    @Override
    public double log(int answer, double z1, double z2) {
        var log = 0.0;
        if (answer < steps - 1) {
            log += Likelihood.logLogistic(z1);
        }
        if (answer > 0) {
            log += Likelihood.logLogistic(-z2);
            if (answer < steps - 1) {
                log += logGap(z1, z2);
            }
        }
        return log;
    }

    @Override
    public void derivatives(int answer, double z1, double z2, double[] slope) {
        slope[D1] = 0;
        slope[D2] = 0;
        slope[D11] = 0;
        slope[D12] = 0;
        slope[D22] = 0;
        if (answer < steps - 1) {
            var above = Likelihood.logistic(-z1);
            slope[D1] = above;
            slope[D11] = -above * Likelihood.logistic(z1);
        }
        if (answer > 0) {
            var below = Likelihood.logistic(z2);
            slope[D2] = -below;
            slope[D22] = -below * Likelihood.logistic(-z2);
        }
        if (answer > 0 && answer < steps - 1) {
            // 1 / (e^d - 1) and its negative derivative e^d / (e^d - 1)^2, for the gap d between the thresholds.
            var pull = 1 / Math.expm1(z1 - z2);
            var curvature = pull * (1 + pull);
            slope[D1] += pull;
            slope[D2] -= pull;
            slope[D11] -= curvature;
            slope[D12] += curvature;
            slope[D22] -= curvature;
        }
    }

    private static double logGap(double z1, double z2) {
        return z1 > z2 ? Math.log(-Math.expm1(z2 - z1)) : Double.NEGATIVE_INFINITY;
    }

    /// Both thresholds of a step are shifted alike, so that the factor for their distance is the same for all shifts.
    @Override
    public void addShifted(
            Predictors rows, int from, int to, double[] z1, double[] z2, double[] shifts, double[] sums) {
        if (!Likelihood.isNear(from, to, z1, z2, shifts)) {
            Likelihood.super.addShifted(rows, from, to, z1, z2, shifts, sums);
            return;
        }
        var below = new double[to - from];
        var above = new double[to - from];
        var belows = 0;
        var aboves = 0;
        var gaps = 0.0;
        for (var row = from; row < to; row++) {
            var answer = rows.answers()[row];
            if (answer < steps - 1) {
                below[belows++] = Math.exp(-z1[row]);
            }
            if (answer > 0) {
                above[aboves++] = Math.exp(z2[row]);
                gaps += answer < steps - 1 ? logGap(z1[row], z2[row]) : 0;
            }
        }
        for (var j = 0; j < sums.length; j++) {
            sums[j] += gaps;
        }
        LogisticProducts.add(below, belows, shifts, 1, sums);
        LogisticProducts.add(above, aboves, shifts, -1, sums);
    }
}
