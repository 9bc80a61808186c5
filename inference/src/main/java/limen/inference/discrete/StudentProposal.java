package limen.inference.discrete;

import limen.inference.algebra.SymmetricMatrix;
import limen.inference.quadrature.Sobol;
import org.apache.commons.numbers.gamma.InverseErfc;

/// A multivariate t distribution with six degrees of freedom, and evenly spread points of it: a Sobol sequence
/// [JoeKuo2008] with a fixed digital shift. Always the same points.
///
/// Six, because the tails must be heavier than a posterior's, and an even number has a chi-square distribution in
/// closed form.
final class StudentProposal {
    private static final int DF = 6;
    /// `2^32` over the golden ratio: its multiples have no pattern in their binary digits.
    private static final long GOLDEN = 0x9E3779B9L;

    private static final double TWO_TO_32 = 0x1p32;

    private final double[] centre;
    private final SymmetricMatrix.Factor precision;
    private final double constant;

    /// @param precision of the normal distribution that the middle of this one resembles
    StudentProposal(double[] centre, SymmetricMatrix precision) {
        this.centre = centre;
        this.precision = precision.factor();
        this.constant = logGammaOfHalf(DF + centre.length)
                - logGammaOfHalf(DF)
                - centre.length * Math.log(Math.PI * DF) / 2
                + this.precision.logDeterminant() / 2;
    }

    /// Points and the log of the density at each.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record Points(double[][] at, double[] logDensity) {}

    /// @param count a power of two spreads most evenly
    Points points(int count) {
        var dimension = centre.length;
        var sobol = new Sobol(dimension + 1);
        var u = new double[dimension + 1];
        var at = new double[count][dimension];
        var logDensity = new double[count];
        var z = new double[dimension];
        for (var point = 0; point < count; point++) {
            sobol.next(u);
            var square = 0.0;
            for (var i = 0; i < dimension; i++) {
                z[i] = -Math.sqrt(2) * InverseErfc.value(2 * shifted(u[i], i));
                square += z[i] * z[i];
            }
            var chiSquare = chiSquare(shifted(u[dimension], dimension));
            var stretch = Math.sqrt(DF / chiSquare);
            var away = precision.solveTransposed(z);
            for (var i = 0; i < dimension; i++) {
                at[point][i] = centre[i] + stretch * away[i];
            }
            logDensity[point] = constant - (DF + dimension) / 2.0 * Math.log1p(square / chiSquare);
        }
        return new Points(at, logDensity);
    }

    /// The fraction whose first 32 binary digits are those of `u`, each turned over where the dimension's own number
    /// has a one. Points stay as evenly spread, and none is at 0.
    private static double shifted(double u, int dimension) {
        var turned = (long) (u * TWO_TO_32) ^ ((dimension + 1) * GOLDEN & 0xFFFFFFFFL);
        return (turned + 0.5) / TWO_TO_32;
    }

    /// The value that a chi-square number with six degrees of freedom exceeds with this probability: the root of
    /// `e^-h (1 + h + h^2/2) = p`, `h` half of it. The logarithm of the left side is concave and falls, so Newton's
    /// method from the left never overshoots for long.
    static double chiSquare(double probability) {
        var target = Math.log(probability);
        var h = Math.max(1e-3, -target);
        for (var step = 0; step < 60; step++) {
            var polynomial = 1 + h + h * h / 2;
            var excess = Math.log(polynomial) - h - target;
            var next = Math.max(h / 4, h + excess * polynomial / (h * h / 2));
            if (Math.abs(next - h) <= 1e-14 * h) {
                return 2 * next;
            }
            h = next;
        }
        return 2 * h;
    }

    /// `log Gamma(n / 2)`.
    private static double logGammaOfHalf(int n) {
        var log = n % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
        for (var half = n / 2.0 - 1; half > 0; half--) {
            log += Math.log(half);
        }
        return log;
    }
}
