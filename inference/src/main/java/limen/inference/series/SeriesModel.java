package limen.inference.series;

/// The model of one person's days, with its priors:
///
/// ```
/// y_t = b0 + b1 active_t + b2 carry_t + b3 time_t + b4 weekend_t + e_t
/// e_t = phi^g e_s + innovations,   s the last day with a value, g = t - s
/// ```
///
/// Its posterior is found by integration over nodes, without draws: the same series gives the same digits.
public record SeriesModel(Likelihood likelihood, Priors priors) {
    /// The fewest days with a value, active and placebo each, that are analysed.
    public static final int FEWEST_DAYS = 4;

    /// Relative to the spread of the values; a residual below this is rounding.
    private static final double NO_RESIDUAL = 1e-12;

    private static final double CLOSELY = 1e-3;

    /// The model as it is meant to be used.
    public static SeriesModel stationary(Priors priors) {
        return new SeriesModel(Likelihood.STATIONARY, priors);
    }

    /// The same model with other priors.
    public SeriesModel with(Priors other) {
        return new SeriesModel(likelihood, other);
    }

    /// What the series says under this model. Terms that never change are left out.
    public SeriesAnswer posterior(Series series) {
        var active = series.observedActive();
        var placebo = series.observedPlacebo();
        if (active < FEWEST_DAYS || placebo < FEWEST_DAYS) {
            return new SeriesAnswer.Refused(SeriesAnswer.Reason.TOO_FEW_DAYS, active, placebo);
        }
        var used = series.withoutConstantTerms();
        var sums = CrossProducts.of(used, likelihood, priors);
        var density = new JointDensity(sums, priors);
        var spread = spread(series);
        density.turnTo(density.lowestTheta() / 2 + Math.PI / 4);
        var start = spread > 0 ? density.likelyVariance(spread, CLOSELY) : 0;
        if (!(start > NO_RESIDUAL * spread)) {
            return new SeriesAnswer.Refused(SeriesAnswer.Reason.NO_SPREAD, active, placebo);
        }
        return new SeriesPosterior(this, used, new Integration(sums, priors, density, start));
    }

    private static double spread(Series series) {
        var count = 0;
        var mean = 0.0;
        var squares = 0.0;
        for (var i = 0; i < series.size(); i++) {
            if (series.isObserved(i)) {
                count++;
                var apart = series.value(i) - mean;
                mean += apart / count;
                squares += apart * (series.value(i) - mean);
            }
        }
        return squares / count;
    }
}
