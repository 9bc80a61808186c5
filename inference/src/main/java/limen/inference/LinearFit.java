package limen.inference;

/// A linear model fitted to [CellData].
public sealed interface LinearFit permits LeastSquaresFit, RandomInterceptFit {
    /// Whether people have one row each (least squares) or several (a random intercept per person).
    static LinearFit of(CellData data, Terms terms, boolean repeated) {
        return repeated ? RandomInterceptFit.of(data, terms.design()) : LeastSquaresFit.of(data, terms.design());
    }

    /// How many rows were fitted.
    int rows();

    /// The standard deviation of the residuals, in outcome units.
    double residualSd();

    /// Whether the data hold enough to tell error from everything else. If not, no number of this fit means anything.
    boolean isDetermined();

    /// The coefficient of one term, in the order of [Terms].
    Estimate coefficient(int term);

    /// The difference `sum weight[cell] x mean of cell`.
    Estimate contrast(double... weightOfCell);

    /// By how much each participant's data move [#contrast]: the empirical influence, summing to zero over people.
    double[] influenceOn(double... weightOfCell);

    /// The designs that are fitted.
    enum Terms {
        /// Cells: placebo, active. Terms: intercept, active.
        CAPSULE,
        /// Cells: the strata. Terms: intercept, active, guess active, active x guess active.
        CAPSULE_AND_GUESS;

        Design design() {
            return switch (this) {
                case CAPSULE -> Design.capsule();
                case CAPSULE_AND_GUESS -> Design.capsuleAndGuess();
            };
        }
    }
}
