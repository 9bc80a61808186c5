package limen.inference.discrete;

import limen.inference.discrete.Predictors.Kind;

/// The log of one parameter's prior density and its first two derivatives.
record PriorDensity(double value, double first, double second) {
    /// `log(2 / (pi sqrt(3)))`: the standard t density with 3 degrees of freedom at zero.
    private static final double LOG_T3_AT_ZERO = Math.log(2 / (Math.PI * Math.sqrt(3)));

    private static final double HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

    static PriorDensity of(Kind kind, double x, Priors priors) {
        return switch (kind) {
            case INTERCEPT, LOWEST_THRESHOLD, HIGHER_THRESHOLD -> t3(x, priors.interceptScale());
            case SLOPE -> normal(x, priors.slopeSd());
            case SPREAD -> t3(x, priors.spreadScale()).plus(Math.log(2));
            case LOG_SHAPE -> logShape(x, priors.dispersionScale());
        };
    }

    private static PriorDensity normal(double x, double sd) {
        var precision = 1 / (sd * sd);
        return new PriorDensity(-precision * x * x / 2 - Math.log(sd) - HALF_LOG_TWO_PI, -precision * x, -precision);
    }

    private static PriorDensity t3(double x, double scale) {
        var a = 3 * scale * scale;
        var grown = a + x * x;
        return new PriorDensity(
                LOG_T3_AT_ZERO - Math.log(scale) - 2 * Math.log(grown / a),
                -4 * x / grown,
                -4 * (a - x * x) / (grown * grown));
    }

    /// For `x = -2 log d`, `d` half-normal.
    private static PriorDensity logShape(double x, double scale) {
        var square = Math.exp(-x) / (scale * scale);
        return new PriorDensity(-square / 2 - x / 2 - Math.log(scale) - HALF_LOG_TWO_PI, square / 2 - 0.5, -square / 2);
    }

    private PriorDensity plus(double constant) {
        return new PriorDensity(value + constant, first, second);
    }
}
