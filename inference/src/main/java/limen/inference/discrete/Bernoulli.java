package limen.inference.discrete;

/// Yes or no: `g = log F(z1)` for yes and `log F(-z1)` for no, `F` the logistic function; `z2` is not used.
record Bernoulli() implements Likelihood {
    @Override
    public double log(int answer, double z1, double z2) {
        return Likelihood.logLogistic(answer == 1 ? z1 : -z1);
    }

    @Override
    public void derivatives(int answer, double z1, double z2, double[] slope) {
        var e = Math.exp(-Math.abs(z1));
        var likely = 1 / (1 + e);
        var unlikely = e * likely;
        var yes = z1 > 0 ? likely : unlikely;
        var no = z1 > 0 ? unlikely : likely;
        slope[D1] = answer == 1 ? no : -yes;
        slope[D2] = 0;
        slope[D11] = -yes * no;
        slope[D12] = 0;
        slope[D22] = 0;
    }

    @Override
    public void addShifted(
            Predictors rows, int from, int to, double[] z1, double[] z2, double[] shifts, double[] sums) {
        if (!Likelihood.isNear(from, to, z1, z2, shifts)) {
            Likelihood.super.addShifted(rows, from, to, z1, z2, shifts, sums);
            return;
        }
        var yes = new double[to - from];
        var no = new double[to - from];
        var yeses = 0;
        for (var row = from; row < to; row++) {
            if (rows.answers()[row] == 1) {
                yes[yeses++] = Math.exp(-z1[row]);
            } else {
                no[row - from - yeses] = Math.exp(z1[row]);
            }
        }
        LogisticProducts.add(yes, yeses, shifts, -1, sums);
        LogisticProducts.add(no, to - from - yeses, shifts, 1, sums);
    }
}
