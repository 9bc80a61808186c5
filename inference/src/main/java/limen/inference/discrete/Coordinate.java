package limen.inference.discrete;

import limen.inference.discrete.Predictors.Kind;

/// How far a parameter goes at one value of its coordinate, which may be any number: `t(psi)`, with the first two
/// derivatives, and the logarithm of the first with its own two.
///
/// A threshold's distance from the one below and the spread of people are `t = e^psi`. A count's excess coefficient of
/// variation is `d = s log(1 + e^{psi/s})`, and its log shape `t = -2 log d`: where `d` is well above zero it is its
/// own coordinate, and near zero, where the likelihood is flat, the density still falls fast enough to be covered.
record Coordinate(double t, double first, double second, double logFirst, double logFirstFirst, double logFirstSecond) {
    private static final double SOFTNESS = 0.1;

    static Coordinate of(Kind kind, double psi) {
        return switch (kind) {
            case INTERCEPT, LOWEST_THRESHOLD, SLOPE -> new Coordinate(psi, 1, 0, 0, 0, 0);
            case HIGHER_THRESHOLD, SPREAD -> {
                var e = Math.exp(psi);
                yield new Coordinate(e, e, e, psi, 1, 0);
            }
            case LOG_SHAPE -> logShape(psi);
        };
    }

    private static Coordinate logShape(double psi) {
        var z = psi / SOFTNESS;
        // log(1 + e^z) and its derivatives, relative to itself: so that nothing is lost where it is tiny.
        var soft = -Likelihood.logLogistic(-z);
        var yes = Likelihood.logistic(z);
        var no = Likelihood.logistic(-z);
        var rate = z < -30 ? 1 / SOFTNESS : yes / soft / SOFTNESS;
        var bend = rate * (no / SOFTNESS - rate);
        return new Coordinate(
                z < -30 ? -2 * (Math.log(SOFTNESS) + z) : -2 * Math.log(SOFTNESS * soft),
                -2 * rate,
                -2 * bend,
                Math.log(2 * rate),
                no / SOFTNESS - rate,
                -yes * no / (SOFTNESS * SOFTNESS) - bend);
    }

    /// The coordinate at which the parameter goes that far.
    static double at(Kind kind, double t) {
        return switch (kind) {
            case INTERCEPT, LOWEST_THRESHOLD, SLOPE -> t;
            case HIGHER_THRESHOLD, SPREAD -> Math.log(t);
            case LOG_SHAPE -> {
                var scaled = Math.exp(-t / 2) / SOFTNESS;
                yield SOFTNESS * (scaled > 30 ? scaled : Math.log(Math.expm1(scaled)));
            }
        };
    }
}
