package limen.inference;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// A number with its certainty: the estimate, its standard error, and the degrees of freedom of the t distribution
/// that its test and interval refer to (infinite: the normal distribution).
///
/// Where the data do not determine the number, all three are NaN; [#isKnown()] tells.
public record Estimate(double value, double standardError, double df) {
    /// The confidence level of every interval this project prints.
    public static final double LEVEL = 0.95;

    public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

    public Estimate {
        if (standardError < 0 || df <= 0) {
            throw new IllegalArgumentException(
                    "standard error is %s and df %s; expected >= 0 and > 0".formatted(standardError, df));
        }
    }

    /// An estimate whose reference distribution is the standard normal.
    public static Estimate normal(double value, double standardError) {
        return new Estimate(value, standardError, Double.POSITIVE_INFINITY);
    }

    public boolean isKnown() {
        return !Double.isNaN(value) && !Double.isNaN(standardError) && !Double.isNaN(df);
    }

    /// The estimate in units of its standard error.
    public double statistic() {
        return value / standardError;
    }

    /// Two-sided p-value against zero.
    public double pValue() {
        if (Double.isNaN(statistic())) {
            return Double.NaN;
        }
        return Math.min(1, 2 * reference().survivalProbability(Math.abs(statistic())));
    }

    /// The two-sided 95 % interval; both ends NaN where the estimate is unknown.
    public Interval interval() {
        if (!isKnown()) {
            return new Interval(Double.NaN, Double.NaN);
        }
        var reach = criticalValue() * standardError;
        return new Interval(value - reach, value + reach);
    }

    /// How many standard errors the 95 % interval reaches to each side.
    public double criticalValue() {
        return StudentQuantile.critical(df);
    }

    /// The smallest true value that an estimate of this precision would have shown to differ from zero with that
    /// probability.
    ///
    /// @param power 0.5 to 1, exclusive of 1
    public double detectable(double power) {
        return (criticalValue() + reference().inverseCumulativeProbability(power)) * standardError;
    }

    private ContinuousDistribution reference() {
        return Double.isInfinite(df) ? NormalDistribution.of(0, 1) : TDistribution.of(df);
    }
}
