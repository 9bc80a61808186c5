package limen.inference.posterior;

/// The posterior distribution of one quantity.
public interface Marginal {
    double mean();

    double sd();

    /// The probability that the quantity is at most `x`.
    double cumulative(double x);

    /// The value that the quantity stays below with this probability.
    ///
    /// @param probability 0 to 1, both exclusive
    double quantile(double probability);

    /// The probability that the quantity is larger than `x`.
    default double above(double x) {
        return 1 - cumulative(x);
    }

    /// The probability that the quantity lies between `-reach` and `reach`.
    ///
    /// @param reach >= 0
    default double within(double reach) {
        return cumulative(reach) - cumulative(-reach);
    }

    default MarginalSummary summary() {
        return new MarginalSummary(mean(), sd(), quantile(0.025), quantile(0.5), quantile(0.975));
    }
}
