package limen.inference.hierarchy;

/// Intercept, active and time where the hyper-parameters are given: a normal distribution with precision P and mean
/// `P^-1 h`. Begins as the prior; what the data say is added, then it is solved.
final class Coefficients {
    private double p00;
    private double p01;
    private double p11;
    private double p02;
    private double p12;
    private double p22;
    private double h0;
    private double h1;
    private double h2;

    private final double[] mean = new double[3];
    /// 00, 01, 11, 02, 12, 22.
    private final double[] covariance = new double[6];

    private double logDeterminant;
    private double squares;

    /// Begins again with independent normal priors around zero.
    void reset(double interceptPrecision, double activePrecision, double timePrecision) {
        p00 = interceptPrecision;
        p01 = 0;
        p11 = activePrecision;
        p02 = 0;
        p12 = 0;
        p22 = timePrecision;
        h0 = 0;
        h1 = 0;
        h2 = 0;
    }

    /// Adds to intercept and active.
    void addPeople(double p00, double p01, double p11, double h0, double h1) {
        this.p00 += p00;
        this.p01 += p01;
        this.p11 += p11;
        this.h0 += h0;
        this.h1 += h1;
    }

    /// Adds to the trend, and to what ties it to the others.
    void addTime(double p02, double p12, double p22, double h2) {
        this.p02 += p02;
        this.p12 += p12;
        this.p22 += p22;
        this.h2 += h2;
    }

    /// Cholesky's factor of P, with it the mean, and its inverse for the covariance.
    void solve() {
        var l00 = Math.sqrt(p00);
        var l10 = p01 / l00;
        var l20 = p02 / l00;
        var l11 = Math.sqrt(p11 - l10 * l10);
        var l21 = (p12 - l20 * l10) / l11;
        var l22 = Math.sqrt(p22 - l20 * l20 - l21 * l21);
        var v0 = h0 / l00;
        var v1 = (h1 - l10 * v0) / l11;
        var v2 = (h2 - l20 * v0 - l21 * v1) / l22;
        mean[2] = v2 / l22;
        mean[1] = (v1 - l21 * mean[2]) / l11;
        mean[0] = (v0 - l10 * mean[1] - l20 * mean[2]) / l00;
        var i00 = 1 / l00;
        var i11 = 1 / l11;
        var i22 = 1 / l22;
        var i10 = -l10 * i00 * i11;
        var i21 = -l21 * i11 * i22;
        var i20 = -(l20 * i00 + l21 * i10) * i22;
        covariance[0] = i00 * i00 + i10 * i10 + i20 * i20;
        covariance[1] = i10 * i11 + i20 * i21;
        covariance[2] = i11 * i11 + i21 * i21;
        covariance[3] = i20 * i22;
        covariance[4] = i21 * i22;
        covariance[5] = i22 * i22;
        logDeterminant = 2 * Math.log(l00 * l11 * l22);
        squares = v0 * v0 + v1 * v1 + v2 * v2;
    }

    double mean(int term) {
        return mean[term];
    }

    /// @param j at most i
    double covariance(int i, int j) {
        return covariance[i * (i + 1) / 2 + j];
    }

    /// `log |P|`.
    double logDeterminant() {
        return logDeterminant;
    }

    /// `h' P^-1 h`: by how much the coefficients make the squares smaller.
    double squares() {
        return squares;
    }
}
