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
        var prepared = new Prepared(used);
        return prepared.hasSpread()
                ? prepared.posterior()
                : new SeriesAnswer.Refused(SeriesAnswer.Reason.NO_SPREAD, active, placebo);
    }

    /// The posterior of a series of which another model has found that it can be analysed.
    SeriesPosterior integrated(Series series) {
        return new Prepared(series).posterior();
    }

    /// The sums over a series, and a first idea of its sigma.
    private final class Prepared {
        private final Series series;
        private final CrossProducts sums;
        private final JointDensity density;
        private final double spread;
        private final double start;

        Prepared(Series series) {
            this.series = series;
            this.sums = CrossProducts.of(series, likelihood, priors);
            this.density = new JointDensity(sums, priors);
            this.spread = spread(series);
            density.turnTo((density.lowest() + density.highest()) / 2);
            this.start = spread > 0 ? density.likelyVariance(spread, CLOSELY) : 0;
        }

        boolean hasSpread() {
            return start > NO_RESIDUAL * spread;
        }

        SeriesPosterior posterior() {
            return new SeriesPosterior(SeriesModel.this, series, new Integration(density, sums.rows(), start));
        }
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
