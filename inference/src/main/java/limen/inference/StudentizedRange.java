package limen.inference;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Gamma;

/// The studentized range: the largest difference between `means` independent standard normal values, divided by
/// an independent estimate of their standard deviation on `df` degrees of freedom. Tukey's test of all pairs
/// refers to it [Tukey1953], also where the means rest on unequal numbers [Kramer1956].
///
/// With φ and Φ the normal density and distribution, and `s` the estimate (χ/√df distributed),
///
/// ```
/// P(Q > q) = ∫ f(s) U(q s) ds          U(w) = k ∫ φ(z) [Φ(z)^(k-1) - (Φ(z) - Φ(z-w))^(k-1)] dz
/// ```
///
/// Nothing is subtracted from 1, so the far tail has as many correct digits as the middle: 12 and more for `p` down
/// to 1e-290 (below, `p` fades to 0) and `df` to ten million (beyond, half a digit is lost for every factor of ten).
/// How this was chosen and measured: `docs/decisions/0002-studentized-range.md`.
///
/// @param means how many are compared, 2 to 50
/// @param df degrees of freedom of the estimate, from 1; infinite where the standard deviation is known
public record StudentizedRange(int means, double df) {
    private static final int MOST_MEANS = 50;

    private static final double ROOT_HALF = Math.sqrt(0.5);
    private static final double ONE_OVER_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    /// A term this small against the sum so far ends a sum: every integrand here has one peak.
    private static final double NEGLIGIBLE = 0x1p-56;

    /// When halving the step changes a trapezoid sum by less than this, the halved sum is exact to rounding: the
    /// error for an analytic integrand at least squares with each halving.
    private static final double CONVERGED = 1e-7;

    public StudentizedRange {
        if (means < 2 || means > MOST_MEANS) {
            throw new IllegalArgumentException("means is %d; expected 2 to %d".formatted(means, MOST_MEANS));
        }
        if (!(df >= 1)) {
            throw new IllegalArgumentException("df is %s; expected at least 1".formatted(df));
        }
    }

    /// P(Q > q), the upper tail; 1 for a `q` of zero or less, NaN for NaN.
    public double survival(double q) {
        if (Double.isNaN(q)) {
            return Double.NaN;
        }
        if (q <= 0) {
            return 1;
        }
        if (Double.isInfinite(q)) {
            return 0;
        }
        return Math.min(1, Double.isInfinite(df) ? rangeSurvival(q) : integralOverScale(q));
    }

    /// Over `t`, where log s = t - exp(-t): the long left tail that few degrees of freedom give log s then falls
    /// double-exponentially.
    private double integralOverScale(double q) {
        var constant = densityConstant();
        DoubleUnaryOperator integrand = t -> {
            var bend = Math.exp(-t);
            var logScale = t - bend;
            var density = constant * Math.exp(df * (logScale - Math.expm1(2 * logScale) / 2));
            return density == 0 ? 0 : (1 + bend) * density * rangeSurvival(q * Math.exp(logScale));
        };
        // Far out U(w) falls like exp(-w²/4): the peak over log s is then here, with standard deviation 1/√(2 df).
        var centre = unbend(-0.5 * Math.log1p(q * q / (2 * df)));
        return integral(integrand, centre, 1 / ((1 + Math.exp(-centre)) * Math.sqrt(2 * df)));
    }

    /// The density of log s at s = 1: 2 aᵃ e⁻ᵃ / Γ(a) with a = df/2.
    private double densityConstant() {
        var a = df / 2;
        if (a < 20) {
            return 2 * Math.pow(a, a) * Math.exp(-a) / Gamma.value(a);
        }
        // Stirling's series; its next term is below 1e-15 from a = 20 on.
        var x = 1 / (a * a);
        var correction = (1.0 / 12 - x * (1.0 / 360 - x * (1.0 / 1260 - x * (1.0 / 1680 - x / 1188)))) / a;
        return 2 * Math.sqrt(a / (2 * Math.PI)) * Math.exp(-correction);
    }

    /// The `t` at which t - exp(-t) is about `logScale`, by Newton; it only centres a sum.
    private static double unbend(double logScale) {
        var t = -Math.log(1 - logScale);
        for (int i = 0; i < 5; i++) {
            var bend = Math.exp(-t);
            t -= (t - bend - logScale) / (1 + bend);
        }
        return t;
    }

    /// U(w), the chance that the range of `means` standard normal values exceeds `w`.
    ///
    /// With a = Φ(z), b = Φ(z-w) and c = a - b, the bracket is b (aᵏ⁻² + aᵏ⁻³c + ... + cᵏ⁻²), all of it positive.
    /// The grid is symmetric about z = w/2, because a there is 1 - b on the other side: one Φ for each point.
    private double rangeSurvival(double w) {
        // Chosen so that the trapezoid sum is exact to 1e-14; a higher power of Φ needs a finer step.
        var step = means <= 4 ? 0.4 : means <= 20 ? 0.25 : 0.2;
        var middle = normalTail(w / 2);
        var sum = normalDensity(w / 2) * bracket(1 - middle, middle);
        for (int i = 1; ; i++) {
            var x = i * step;
            var right = normalTail(w / 2 - x);
            var left = normalTail(w / 2 + x);
            var pair = normalDensity(w / 2 + x) * bracket(1 - left, right)
                    + normalDensity(w / 2 - x) * bracket(1 - right, left);
            sum += pair;
            if (!(pair > NEGLIGIBLE * sum)) {
                return means * step * sum;
            }
        }
    }

    private double bracket(double a, double b) {
        var c = a - b;
        var power = 1.0;
        var sum = 1.0;
        for (int i = 0; i < means - 2; i++) {
            power *= a;
            sum = sum * c + power;
        }
        return b * sum;
    }

    private static double normalDensity(double z) {
        return Math.exp(-z * z / 2) * ONE_OVER_ROOT_TWO_PI;
    }

    /// 1 - Φ(z), correct far out as well.
    private static double normalTail(double z) {
        return Erfc.value(z * ROOT_HALF) / 2;
    }

    private static double integral(DoubleUnaryOperator integrand, double centre, double firstStep) {
        var step = firstStep;
        var sum = sum(integrand, centre, step);
        while (true) {
            var between = sum(integrand, centre + step / 2, step);
            var change = Math.abs(between - sum);
            sum += between;
            step /= 2;
            if (!(change > CONVERGED * sum)) {
                return sum * step;
            }
        }
    }

    private static double sum(DoubleUnaryOperator integrand, double start, double step) {
        return sumOneWay(integrand, start, step) + sumOneWay(integrand, start - step, -step);
    }

    private static double sumOneWay(DoubleUnaryOperator integrand, double start, double step) {
        var sum = 0.0;
        for (int i = 0; ; i++) {
            var term = integrand.applyAsDouble(start + i * step);
            sum += term;
            if (!(term > NEGLIGIBLE * sum)) {
                return sum;
            }
        }
    }
}
