package limen.inference.series;

/*
 * With phi and sigma given, the coefficients g (in units of their prior) are normal. With S(phi) cut into terms S_x,
 * cross S_xy and value S_yy, and A = S_x + sigma^2 I,
 *
 *     mean A^-1 S_xy,   covariance sigma^2 A^-1,   residual r = S_yy - S_yx A^-1 S_xy,
 *     log p(y | phi, sigma) = const - (n - p) log sigma - log|A| / 2 - r / (2 sigma^2) + log|W| / 2.
 *
 * One factorisation A = L D L', carried on into the value's row, gives all of it. The sums are written out on flat
 * arrays because this runs a few hundred times in each analysis.
 */
/// The coefficients of a series where the autocorrelation and the innovation are given: a normal distribution, and how
/// likely the values are. One object is used again and again for many such pairs.
final class Coefficients {
    private final int terms;
    private final int rows;
    private final double[] unit;
    private final double[] pivot;
    private final double[] inverse;
    private double residual;

    Coefficients(int terms, int rows) {
        this.terms = terms;
        this.rows = rows;
        this.unit = new double[CrossProducts.packed(terms + 1)];
        this.pivot = new double[terms];
        this.inverse = new double[CrossProducts.packed(terms)];
    }

    /// The log likelihood of the values with the coefficients integrated out, without `-n log(2 pi) / 2` and without
    /// the determinant of the whitening.
    ///
    /// @param s lower triangle of `S(phi)`
    /// @param variance sigma squared
    /// @param logSigma its half log
    double logLikelihood(double[] s, double variance, double logSigma) {
        var l = unit;
        var determinant = 1.0;
        // Row i first holds l_ik d_k, then l_ik: each product of a pivot is formed once.
        for (int i = 0, row = 0; i <= terms; row += ++i) {
            var rest = s[row + i];
            if (i < terms) {
                rest += variance;
            }
            for (int j = 0, other = 0; j < i; other += ++j) {
                var sum = s[row + j];
                for (var k = 0; k < j; k++) {
                    sum -= l[row + k] * l[other + k];
                }
                l[row + j] = sum;
            }
            for (var k = 0; k < i; k++) {
                var scaled = l[row + k] * pivot[k];
                rest -= scaled * l[row + k];
                l[row + k] = scaled;
            }
            if (i < terms) {
                determinant *= rest;
                pivot[i] = 1 / rest;
            } else {
                residual = rest;
            }
        }
        return -(rows - terms) * logSigma - (Math.log(determinant) + residual / variance) / 2;
    }

    /// The penalised sum of squares of the last call.
    double residual() {
        return residual;
    }

    /// Writes the mean of each coefficient, in units of its prior, as the last call found it.
    void means(double[] into) {
        var l = unit;
        var value = CrossProducts.packed(terms);
        for (var i = terms - 1; i >= 0; i--) {
            // The value's row holds D^-1 L^-1 S_xy already; what is left is to solve with L'.
            var mean = l[value + i];
            for (var k = i + 1; k < terms; k++) {
                mean -= l[CrossProducts.packed(k) + i] * into[k];
            }
            into[i] = mean;
        }
    }

    /// Writes the lower triangle of the covariance of the coefficients, in units of their priors, as the last call
    /// found it.
    void covariance(double variance, double[] into) {
        var l = unit;
        var inv = inverse;
        for (var j = 0; j < terms; j++) {
            for (var i = j; i < terms; i++) {
                var row = CrossProducts.packed(i);
                if (i == j) {
                    inv[row + j] = 1;
                } else {
                    var sum = -l[row + j];
                    for (var k = j + 1; k < i; k++) {
                        sum -= l[row + k] * inv[CrossProducts.packed(k) + j];
                    }
                    inv[row + j] = sum;
                }
            }
        }
        for (int i = 0, at = 0; i < terms; i++) {
            for (var j = 0; j <= i; j++, at++) {
                var sum = 0.0;
                for (var k = i; k < terms; k++) {
                    var row = CrossProducts.packed(k);
                    sum += inv[row + i] * pivot[k] * inv[row + j];
                }
                into[at] = variance * sum;
            }
        }
    }
}
