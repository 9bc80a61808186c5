package limen.inference.hierarchy;

import static limen.inference.hierarchy.CrossProducts.OF_ALL;
import static limen.inference.hierarchy.CrossProducts.OF_PERSON;
import static limen.inference.hierarchy.CrossProducts.PARTS;

/// The posterior density of the five hyper-parameters, coefficients and people's effects integrated out in closed form.
///
/// With `M = Z'WZ` a person's products after whitening (W the inverse covariance of the errors) and G the covariance
/// of intercept and effect between people, `V = W^-1 + ZGZ'` has, by 2 x 2 algebra,
///
/// ```
/// det     = 1 + tr(MG) + |M||G|                      |V| = |W^-1| det
/// Z'V^-1Z = (M + |M| adj G)/det                      Z'V^-1a = R Z'Wa,  R = (I + adj G adj M)/det
/// a'V^-1b = a'Wb - (Z'Wa)' K (Z'Wb),                 K = (G + |G| adj M)/det
/// ```
///
/// with no division by a variance, so a spread of zero is a number like any other. K is what remains uncertain of a
/// person once the coefficients are known.
///
/// Not for sharing between threads: an evaluation leaves the coefficients' distribution behind, to be asked for.
final class HyperDensity {
    /// atanh phi, log sigma, log sd_intercept, log sd_active, atanh correlation.
    static final int DIMENSION = 5;

    private static final double LOG_2_PI = Math.log(2 * Math.PI);
    /// Determinants are multiplied up to here before a logarithm is taken.
    private static final double LARGE = 1e200;

    private final CrossProducts data;
    private final HyperPrior prior;
    private final double interceptPrecision;
    private final double slopePrecision;
    private final double logPriorDeterminant;
    /// `[class][part]`.
    private final double[] factors;
    /// `[person][K01, K11, R01, R11, (Z'Wt)_0, (Z'Wt)_1, (Z'Wy)_0, (Z'Wy)_1]` of the last evaluation.
    private final double[] kept;

    private static final int KEPT = 8;

    private final double[] coefficient = new double[3];
    /// 00, 01, 11, 02, 12, 22.
    private final double[] covariance = new double[6];

    private double sdActive;

    HyperDensity(CrossProducts data, Priors priors) {
        this.data = data;
        this.prior = new HyperPrior(priors);
        this.interceptPrecision = 1 / (priors.interceptSd() * priors.interceptSd());
        this.slopePrecision = 1 / (priors.slopeSd() * priors.slopeSd());
        this.logPriorDeterminant = Math.log(interceptPrecision) + 2 * Math.log(slopePrecision);
        this.factors = new double[data.gaps.length * PARTS];
        this.kept = new double[data.people * KEPT];
    }

    int people() {
        return data.people;
    }

    /// The posterior mean of a coefficient given the hyper-parameters of the last evaluation: intercept (from the
    /// centre of its prior), active, time.
    double mean(int term) {
        return coefficient[term];
    }

    double variance(int term) {
        return covariance[term * (term + 3) / 2];
    }

    /// The spread of people's effects at the last evaluation.
    double sdActive() {
        return sdActive;
    }

    /// Log density of the hyper-parameters, with all constants: its integral is the evidence. Minus infinity where
    /// the numbers leave what a double can hold.
    double at(double[] theta) {
        var logPrior = prior.log(theta);
        var logLikelihood = logLikelihood(theta);
        var sum = logPrior + logLikelihood;
        return Double.isNaN(sum) || sum == Double.POSITIVE_INFINITY ? Double.NEGATIVE_INFINITY : sum;
    }

    /// Log likelihood of the hyper-parameters, coefficients integrated over their prior.
    double logLikelihood(double[] theta) {
        var logAr = fillFactors(theta[0]);
        var precision = Math.exp(-2 * theta[1]);
        var sd0 = Math.exp(theta[2]);
        var sd1 = Math.exp(theta[3]);
        var cosh = 0.5 * (Math.exp(theta[4]) + Math.exp(-theta[4]));
        sdActive = sd1;
        var g00 = sd0 * sd0;
        var g11 = sd1 * sd1;
        var g01 = Math.tanh(theta[4]) * sd0 * sd1;
        var gDet = sd0 / cosh * sd1 * (sd0 / cosh * sd1);

        var p00 = interceptPrecision;
        var p01 = 0.0;
        var p11 = slopePrecision;
        var p02 = 0.0;
        var p12 = 0.0;
        var p22 = slopePrecision + precision * total(0);
        var h0 = 0.0;
        var h1 = 0.0;
        var h2 = precision * total(1);
        var squares = precision * total(2);
        var logDet = 0.0;
        var product = 1.0;

        var d0 = factors[0] * precision;
        var d1 = factors[1] * precision;
        var d2 = factors[2] * precision;
        var daily = data.daily;
        for (int person = 0, at = 0; person < data.people; person++, at += PARTS * OF_PERSON) {
            var m00 = d0 * daily[at] + d1 * daily[at + 7] + d2 * daily[at + 14];
            var m01 = d0 * daily[at + 1] + d1 * daily[at + 8] + d2 * daily[at + 15];
            var m11 = d0 * daily[at + 2] + d1 * daily[at + 9] + d2 * daily[at + 16];
            var t0 = d0 * daily[at + 3] + d1 * daily[at + 10] + d2 * daily[at + 17];
            var t1 = d0 * daily[at + 4] + d1 * daily[at + 11] + d2 * daily[at + 18];
            var y0 = d0 * daily[at + 5] + d1 * daily[at + 12] + d2 * daily[at + 19];
            var y1 = d0 * daily[at + 6] + d1 * daily[at + 13] + d2 * daily[at + 20];
            for (var slot = data.longerFrom[person]; slot < data.longerFrom[person + 1]; slot++) {
                var longer = data.longer;
                var from = slot * PARTS * OF_PERSON;
                var gapClass = data.longerClass[slot] * PARTS;
                var f0 = factors[gapClass] * precision;
                var f1 = factors[gapClass + 1] * precision;
                var f2 = factors[gapClass + 2] * precision;
                m00 += f0 * longer[from] + f1 * longer[from + 7] + f2 * longer[from + 14];
                m01 += f0 * longer[from + 1] + f1 * longer[from + 8] + f2 * longer[from + 15];
                m11 += f0 * longer[from + 2] + f1 * longer[from + 9] + f2 * longer[from + 16];
                t0 += f0 * longer[from + 3] + f1 * longer[from + 10] + f2 * longer[from + 17];
                t1 += f0 * longer[from + 4] + f1 * longer[from + 11] + f2 * longer[from + 18];
                y0 += f0 * longer[from + 5] + f1 * longer[from + 12] + f2 * longer[from + 19];
                y1 += f0 * longer[from + 6] + f1 * longer[from + 13] + f2 * longer[from + 20];
            }
            var mDet = m00 * m11 - m01 * m01;
            var det = 1 + m00 * g00 + 2 * m01 * g01 + m11 * g11 + mDet * gDet;
            var inverse = 1 / det;
            var k00 = (g00 + gDet * m11) * inverse;
            var k01 = (g01 - gDet * m01) * inverse;
            var k11 = (g11 + gDet * m00) * inverse;
            var r00 = (1 + g11 * m11 + g01 * m01) * inverse;
            var r01 = -(g11 * m01 + g01 * m00) * inverse;
            var r10 = -(g01 * m11 + g00 * m01) * inverse;
            var r11 = (1 + g01 * m01 + g00 * m00) * inverse;
            p00 += (m00 + mDet * g11) * inverse;
            p01 += (m01 - mDet * g01) * inverse;
            p11 += (m11 + mDet * g00) * inverse;
            p02 += r00 * t0 + r01 * t1;
            p12 += r10 * t0 + r11 * t1;
            h0 += r00 * y0 + r01 * y1;
            h1 += r10 * y0 + r11 * y1;
            var kt0 = k00 * t0 + k01 * t1;
            var kt1 = k01 * t0 + k11 * t1;
            p22 -= kt0 * t0 + kt1 * t1;
            h2 -= kt0 * y0 + kt1 * y1;
            squares -= (k00 * y0 + k01 * y1) * y0 + (k01 * y0 + k11 * y1) * y1;
            product *= det;
            if (product > LARGE) {
                logDet += Math.log(product);
                product = 1;
            }
            var keep = person * KEPT;
            kept[keep] = k01;
            kept[keep + 1] = k11;
            kept[keep + 2] = r01;
            kept[keep + 3] = r11;
            kept[keep + 4] = t0;
            kept[keep + 5] = t1;
            kept[keep + 6] = y0;
            kept[keep + 7] = y1;
        }
        logDet += Math.log(product);

        // Cholesky of the 3 x 3 precision, and its inverse.
        var l00 = Math.sqrt(p00);
        var l10 = p01 / l00;
        var l20 = p02 / l00;
        var l11 = Math.sqrt(p11 - l10 * l10);
        var l21 = (p12 - l20 * l10) / l11;
        var l22 = Math.sqrt(p22 - l20 * l20 - l21 * l21);
        var v0 = h0 / l00;
        var v1 = (h1 - l10 * v0) / l11;
        var v2 = (h2 - l20 * v0 - l21 * v1) / l22;
        coefficient[2] = v2 / l22;
        coefficient[1] = (v1 - l21 * coefficient[2]) / l11;
        coefficient[0] = (v0 - l10 * coefficient[1] - l20 * coefficient[2]) / l00;
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

        var logPrecisionDeterminant = 2 * Math.log(l00 * l11 * l22);
        return logAr
                - data.answers * (0.5 * LOG_2_PI + theta[1])
                + 0.5
                        * (logPriorDeterminant
                                - logPrecisionDeterminant
                                - logDet
                                - (squares - v0 * v0 - v1 * v1 - v2 * v2));
    }

    /// Writes the mean and standard deviation of each person's effect, given the hyper-parameters of the last
    /// evaluation, to `means[person][node]` and `sds[person][node]`.
    void people(double[][] means, double[][] sds, int node) {
        for (int person = 0, keep = 0; person < data.people; person++, keep += KEPT) {
            var k01 = kept[keep];
            var k11 = kept[keep + 1];
            var a0 = kept[keep + 2];
            var a1 = kept[keep + 3];
            var a2 = -(k01 * kept[keep + 4] + k11 * kept[keep + 5]);
            means[person][node] = a0 * coefficient[0]
                    + a1 * coefficient[1]
                    + a2 * coefficient[2]
                    + k01 * kept[keep + 6]
                    + k11 * kept[keep + 7];
            sds[person][node] = Math.sqrt(k11
                    + a0 * (a0 * covariance[0] + 2 * (a1 * covariance[1] + a2 * covariance[3]))
                    + a1 * (a1 * covariance[2] + 2 * a2 * covariance[4])
                    + a2 * a2 * covariance[5]);
        }
    }

    private double total(int product) {
        var sum = 0.0;
        for (var part = 0; part < factors.length; part++) {
            sum += factors[part] * data.all[part * OF_ALL + product];
        }
        return sum;
    }

    /// What each sum counts at this phi, and half the log determinant of the whitening.
    ///
    /// Over a gap of g days the new part has variance `sigma^2 (1 - phi^2g)/(1 - phi^2)`.
    private double fillFactors(double atanhPhi) {
        var phi = Math.tanh(atanhPhi);
        // 1 - phi without cancellation.
        var delta = 2 / (1 + Math.exp(2 * atanhPhi));
        factors[0] = 1;
        factors[1] = delta;
        factors[2] = delta * delta;
        var rest = delta * (2 - delta);
        var log = 0.5 * data.starts * Math.log(rest);
        var logPhi = 0.5 * Math.log1p(-rest);
        for (var gapClass = 1; gapClass < data.gaps.length; gapClass++) {
            var gap = data.gaps[gapClass];
            var odd = (gap & 1) == 1;
            var faded = phi > 0 ? -Math.expm1(gap * logPhi) : 1 - (odd ? -1 : 1) * Math.exp(gap * logPhi);
            var ratio = rest / -Math.expm1(2 * gap * logPhi);
            factors[gapClass * PARTS] = ratio;
            factors[gapClass * PARTS + 1] = ratio * faded;
            factors[gapClass * PARTS + 2] = ratio * faded * faded;
            log += 0.5 * data.steps[gapClass] * Math.log(ratio);
        }
        return log;
    }
}
