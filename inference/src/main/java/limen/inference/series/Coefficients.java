package limen.inference.series;

/*
 * With phi and sigma given, the coefficients g (in units of their prior) are normal. With S(phi) cut into terms S_x,
 * cross S_xy and value S_yy, and A = S_x + sigma^2 I,
 *
 *     mean A^-1 S_xy,   covariance sigma^2 A^-1,   residual r = S_yy - S_yx A^-1 S_xy,
 *     log p(y | phi, sigma) = const - (n - p) log sigma - log|A| / 2 - r / (2 sigma^2) + log|W| / 2.
 *
 * One factorisation A = L D L' gives all of it. It runs some hundred times in each analysis and is most of its cost,
 * so it is written out for the five terms that there can be: twice as fast as loops. A term that a series does not have
 * is a column of zeros; its pivot sigma^2 cancels in the likelihood, and its posterior is its prior.
 */
/// The coefficients of a series where the autocorrelation and the innovation are given: a normal distribution, and how
/// likely the values are. One object is used again and again for many such pairs.
final class Coefficients {
    /// How many terms there are: one for each [SeriesTerm], in their order.
    static final int TERMS = 5;

    /// Numbers that [#moments] writes: a mean for each term, then the lower triangle of their covariance, row by row.
    static final int MOMENTS = 20;

    private double l10;
    private double l20;
    private double l21;
    private double l30;
    private double l31;
    private double l32;
    private double l40;
    private double l41;
    private double l42;
    private double l43;
    private double i0;
    private double i1;
    private double i2;
    private double i3;
    private double i4;
    private double v0;
    private double v1;
    private double v2;
    private double v3;
    private double v4;
    private double determinant;
    private double variance;
    private double residual;

    /// Factors `A`.
    ///
    /// @param s lower triangle of `S(phi)`, row by row
    /// @param sigmaSquared > 0
    void factor(double[] s, double sigmaSquared) {
        variance = sigmaSquared;
        var d0 = s[0] + sigmaSquared;
        i0 = 1 / d0;
        var u10 = s[1];
        var u20 = s[3];
        var u30 = s[6];
        var u40 = s[10];
        var w0 = s[15];
        l10 = u10 * i0;
        l20 = u20 * i0;
        l30 = u30 * i0;
        l40 = u40 * i0;
        v0 = w0 * i0;
        var d1 = s[2] + sigmaSquared - u10 * l10;
        i1 = 1 / d1;
        var u21 = s[4] - u20 * l10;
        var u31 = s[7] - u30 * l10;
        var u41 = s[11] - u40 * l10;
        var w1 = s[16] - w0 * l10;
        l21 = u21 * i1;
        l31 = u31 * i1;
        l41 = u41 * i1;
        v1 = w1 * i1;
        var d2 = s[5] + sigmaSquared - u20 * l20 - u21 * l21;
        i2 = 1 / d2;
        var u32 = s[8] - u30 * l20 - u31 * l21;
        var u42 = s[12] - u40 * l20 - u41 * l21;
        var w2 = s[17] - w0 * l20 - w1 * l21;
        l32 = u32 * i2;
        l42 = u42 * i2;
        v2 = w2 * i2;
        var d3 = s[9] + sigmaSquared - u30 * l30 - u31 * l31 - u32 * l32;
        i3 = 1 / d3;
        var u43 = s[13] - u40 * l30 - u41 * l31 - u42 * l32;
        var w3 = s[18] - w0 * l30 - w1 * l31 - w2 * l32;
        l43 = u43 * i3;
        v3 = w3 * i3;
        var d4 = s[14] + sigmaSquared - u40 * l40 - u41 * l41 - u42 * l42 - u43 * l43;
        i4 = 1 / d4;
        var w4 = s[19] - w0 * l40 - w1 * l41 - w2 * l42 - w3 * l43;
        v4 = w4 * i4;
        residual = s[20] - w0 * v0 - w1 * v1 - w2 * v2 - w3 * v3 - w4 * v4;
        determinant = d0 * d1 * d2 * d3 * d4;
    }

    /// The log likelihood of that many values with the coefficients integrated out, without `-n log(2 pi) / 2` and
    /// without the determinant of the whitening.
    double logLikelihood(int rows, double logSigma) {
        return (TERMS - rows) * logSigma - (Math.log(determinant) + residual / variance) / 2;
    }

    /// The penalised sum of squares.
    double residual() {
        return residual;
    }

    /// Where among the moments the mean of that term stands.
    static int meanOf(SeriesTerm term) {
        return term.ordinal();
    }

    /// Where among the moments the covariance of these terms stands.
    static int covarianceOf(SeriesTerm a, SeriesTerm b) {
        var row = Math.max(a.ordinal(), b.ordinal());
        return TERMS + row * (row + 1) / 2 + Math.min(a.ordinal(), b.ordinal());
    }

    /// Writes mean and covariance of the coefficients, in units of their priors, from that place on.
    void moments(double[] into, int at) {
        var m3 = v3 - l43 * v4;
        var m2 = v2 - l32 * m3 - l42 * v4;
        var m1 = v1 - l21 * m2 - l31 * m3 - l41 * v4;
        into[at] = v0 - l10 * m1 - l20 * m2 - l30 * m3 - l40 * v4;
        into[at + 1] = m1;
        into[at + 2] = m2;
        into[at + 3] = m3;
        into[at + 4] = v4;
        // k = L^-1, unit lower triangle.
        var k10 = -l10;
        var k21 = -l21;
        var k32 = -l32;
        var k43 = -l43;
        var k20 = -l20 - l21 * k10;
        var k31 = -l31 - l32 * k21;
        var k42 = -l42 - l43 * k32;
        var k30 = -l30 - l31 * k10 - l32 * k20;
        var k41 = -l41 - l42 * k21 - l43 * k31;
        var k40 = -l40 - l41 * k10 - l42 * k20 - l43 * k30;
        var s0 = variance * i0;
        var s1 = variance * i1;
        var s2 = variance * i2;
        var s3 = variance * i3;
        var s4 = variance * i4;
        into[at + 5] = s0 + s1 * k10 * k10 + s2 * k20 * k20 + s3 * k30 * k30 + s4 * k40 * k40;
        into[at + 6] = s1 * k10 + s2 * k20 * k21 + s3 * k30 * k31 + s4 * k40 * k41;
        into[at + 7] = s1 + s2 * k21 * k21 + s3 * k31 * k31 + s4 * k41 * k41;
        into[at + 8] = s2 * k20 + s3 * k30 * k32 + s4 * k40 * k42;
        into[at + 9] = s2 * k21 + s3 * k31 * k32 + s4 * k41 * k42;
        into[at + 10] = s2 + s3 * k32 * k32 + s4 * k42 * k42;
        into[at + 11] = s3 * k30 + s4 * k40 * k43;
        into[at + 12] = s3 * k31 + s4 * k41 * k43;
        into[at + 13] = s3 * k32 + s4 * k42 * k43;
        into[at + 14] = s3 + s4 * k43 * k43;
        into[at + 15] = s4 * k40;
        into[at + 16] = s4 * k41;
        into[at + 17] = s4 * k42;
        into[at + 18] = s4 * k43;
        into[at + 19] = s4;
    }
}
