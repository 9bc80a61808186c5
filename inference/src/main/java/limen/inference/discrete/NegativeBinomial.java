package limen.inference.discrete;

/// A count `y` with mean `m = e^z1` and variance `m + m^2 / k`, where `k = e^z2` is the shape:
///
/// `g = sum_{j<y} log(1 + j/k) + y z1 - log y! - (y + k) log(1 + m/k)`
///
/// In this form, which has no gamma function, the Poisson distribution is the limit of large `k` digit by digit.
record NegativeBinomial() implements Likelihood {
    @Override
    public double log(int answer, double z1, double z2) {
        var inverseShape = Math.exp(-z2);
        var log = answer * z1 - (answer + Math.exp(z2)) * Math.log1p(Math.exp(z1 - z2));
        // Products of a few factors, so that few logarithms are taken.
        var product = 1.0;
        for (var j = 0; j < answer; j++) {
            product *= (1 + j * inverseShape) / (j + 1);
            if (product > 1e200 || product < 1e-200) {
                log += Math.log(product);
                product = 1;
            }
        }
        return log + Math.log(product);
    }

    @Override
    public void derivatives(int answer, double z1, double z2, double[] slope) {
        var shape = Math.exp(z2);
        var ratio = Math.exp(z1 - z2);
        // p = r / (1 + r) and q = 1 / (1 + r), for r = m / k.
        var p = Likelihood.logistic(z1 - z2);
        var q = Likelihood.logistic(z2 - z1);
        var grown = (answer + shape) * p;
        var curvature = grown * q;
        slope[D1] = answer - grown;
        slope[D11] = -curvature;
        slope[D12] = curvature - shape * p;
        var counted = 0.0;
        var countedSecond = 0.0;
        for (var j = 1; j < answer; j++) {
            var share = j / (shape + j);
            counted += share;
            countedSecond += share * (1 - share);
        }
        var logs = shape * Math.log1p(ratio);
        slope[D2] = grown - logs - counted;
        slope[D22] = 2 * shape * p - logs - curvature + countedSecond;
    }
}
