package limen.inference.hierarchy;

import static limen.inference.hierarchy.CrossProducts.OF_PERSON;
import static limen.inference.hierarchy.CrossProducts.PARTS;

/// What everybody's days say where the errors and the spread of people are given: how far each person is drawn towards
/// the average, and what all together say about the coefficients.
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
/// Every entry has an array with an element for each person, and every formula a short loop of its own: the compiler
/// then makes vector instructions of it. Not for sharing between threads.
final class Shrinkage {
    /// Determinants are multiplied up to here before a logarithm is taken.
    private static final double LARGE = 1e200;

    private final CrossProducts data;
    /// All of M, `Z'Wt` and `Z'Wy`, in the order of the products.
    private final double[][] whitened;

    private final double[] m00;
    private final double[] m01;
    private final double[] m11;
    private final double[] t0;
    private final double[] t1;
    private final double[] y0;
    private final double[] y1;
    private final double[] mDet;
    private final double[] det;
    private final double[] inverse;
    private final double[] k00;
    private final double[] k01;
    private final double[] k11;
    private final double[] r00;
    private final double[] r01;
    private final double[] r10;
    private final double[] r11;
    private final double[] ofTime;
    private double g00;
    private double g01;
    private double g11;

    Shrinkage(CrossProducts data) {
        this.data = data;
        whitened = new double[OF_PERSON][data.people];
        m00 = whitened[0];
        m01 = whitened[1];
        m11 = whitened[2];
        t0 = whitened[3];
        t1 = whitened[4];
        y0 = whitened[5];
        y1 = whitened[6];
        mDet = new double[data.people];
        det = new double[data.people];
        inverse = new double[data.people];
        k00 = new double[data.people];
        k01 = new double[data.people];
        k11 = new double[data.people];
        r00 = new double[data.people];
        r01 = new double[data.people];
        r10 = new double[data.people];
        r11 = new double[data.people];
        ofTime = new double[data.people];
    }

    /// Takes the errors as given: one over the variance of what is new in a day, and what each sum then counts.
    ///
    /// @param factors `[class][part]`
    void whiten(double[] factors, double precision) {
        for (var product = 0; product < OF_PERSON; product++) {
            blend(
                    whitened[product],
                    data.daily[product],
                    factors[0] * precision,
                    factors[1] * precision,
                    factors[2] * precision);
        }
        for (var gap : data.longer) {
            for (var part = 0; part < PARTS; part++) {
                var factor = factors[gap.gapClass() * PARTS + part] * precision;
                for (var product = 0; product < OF_PERSON; product++) {
                    whitened[product][gap.person()] += factor * gap.sums()[part * OF_PERSON + product];
                }
            }
        }
    }

    private static void blend(double[] whitened, double[][] parts, double d0, double d1, double d2) {
        var constant = parts[0];
        var linear = parts[1];
        var quadratic = parts[2];
        for (var i = 0; i < whitened.length; i++) {
            whitened[i] = d0 * constant[i] + d1 * linear[i] + d2 * quadratic[i];
        }
    }

    /// Takes the spread of people as given, `G = D R D`.
    void shrink(HyperParameters at) {
        g00 = at.sdIntercept() * at.sdIntercept();
        g01 = at.correlation() * at.sdIntercept() * at.sdActive();
        g11 = at.sdActive() * at.sdActive();
        var root = at.sdIntercept() / at.coshOfCorrelation() * at.sdActive();
        var gDet = root * root;
        for (var i = 0; i < det.length; i++) {
            mDet[i] = m00[i] * m11[i] - m01[i] * m01[i];
        }
        for (var i = 0; i < det.length; i++) {
            det[i] = 1 + m00[i] * g00 + 2 * m01[i] * g01 + m11[i] * g11 + mDet[i] * gDet;
        }
        for (var i = 0; i < det.length; i++) {
            inverse[i] = 1 / det[i];
        }
        for (var i = 0; i < det.length; i++) {
            k00[i] = (g00 + gDet * m11[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            k01[i] = (g01 - gDet * m01[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            k11[i] = (g11 + gDet * m00[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            r00[i] = (1 + g11 * m11[i] + g01 * m01[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            r01[i] = -(g11 * m01[i] + g01 * m00[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            r10[i] = -(g01 * m11[i] + g00 * m01[i]) * inverse[i];
        }
        for (var i = 0; i < det.length; i++) {
            r11[i] = (1 + g01 * m01[i] + g00 * m00[i]) * inverse[i];
        }
    }

    /// Adds what the days say about the coefficients; of the trend only by how much the spread of people makes it less.
    void addTo(Coefficients coefficients) {
        var p00 = 0.0;
        var p01 = 0.0;
        var p11 = 0.0;
        for (var i = 0; i < det.length; i++) {
            p00 += (m00[i] + mDet[i] * g11) * inverse[i];
            p01 += (m01[i] - mDet[i] * g01) * inverse[i];
            p11 += (m11[i] + mDet[i] * g00) * inverse[i];
        }
        var h0 = 0.0;
        var h1 = 0.0;
        for (var i = 0; i < det.length; i++) {
            h0 += r00[i] * y0[i] + r01[i] * y1[i];
            h1 += r10[i] * y0[i] + r11[i] * y1[i];
        }
        coefficients.addPeople(p00, p01, p11, h0, h1);
        var p02 = 0.0;
        var p12 = 0.0;
        for (var i = 0; i < det.length; i++) {
            p02 += r00[i] * t0[i] + r01[i] * t1[i];
            p12 += r10[i] * t0[i] + r11[i] * t1[i];
        }
        var p22 = 0.0;
        var h2 = 0.0;
        for (var i = 0; i < det.length; i++) {
            var kt0 = k00[i] * t0[i] + k01[i] * t1[i];
            var kt1 = k01[i] * t0[i] + k11[i] * t1[i];
            p22 += kt0 * t0[i] + kt1 * t1[i];
            h2 += kt0 * y0[i] + kt1 * y1[i];
        }
        coefficients.addTime(p02, p12, -p22, -h2);
    }

    /// Sum over people of `(Z'Wy)' K (Z'Wy)`: by how much the spread of people makes the squares smaller.
    double squares() {
        var sum = 0.0;
        for (var i = 0; i < det.length; i++) {
            sum += (k00[i] * y0[i] + k01[i] * y1[i]) * y0[i] + (k01[i] * y0[i] + k11[i] * y1[i]) * y1[i];
        }
        return sum;
    }

    /// Logarithm of the product of everybody's `det`.
    double logDeterminant() {
        var sum = 0.0;
        var product = 1.0;
        for (var one : det) {
            product *= one;
            if (product > LARGE) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /// Writes the mean and standard deviation of each person's effect, `r'b + K Z'W(y - t b2)` in the row of the
    /// effect.
    void effects(Coefficients b, double[] means, double[] sds) {
        var b0 = b.mean(0);
        var b1 = b.mean(1);
        var b2 = b.mean(2);
        for (var i = 0; i < means.length; i++) {
            ofTime[i] = -(k01[i] * t0[i] + k11[i] * t1[i]);
        }
        for (var i = 0; i < means.length; i++) {
            means[i] = r01[i] * b0 + r11[i] * b1 + ofTime[i] * b2;
        }
        for (var i = 0; i < means.length; i++) {
            means[i] += k01[i] * y0[i] + k11[i] * y1[i];
        }
        var c00 = b.covariance(0, 0);
        var c01 = 2 * b.covariance(1, 0);
        var c11 = b.covariance(1, 1);
        var c02 = 2 * b.covariance(2, 0);
        var c12 = 2 * b.covariance(2, 1);
        var c22 = b.covariance(2, 2);
        for (var i = 0; i < sds.length; i++) {
            sds[i] = k11[i] + r01[i] * (r01[i] * c00 + r11[i] * c01 + ofTime[i] * c02);
        }
        for (var i = 0; i < sds.length; i++) {
            sds[i] += r11[i] * (r11[i] * c11 + ofTime[i] * c12) + ofTime[i] * ofTime[i] * c22;
        }
        for (var i = 0; i < sds.length; i++) {
            sds[i] = Math.sqrt(sds[i]);
        }
    }
}
