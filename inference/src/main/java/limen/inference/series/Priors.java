package limen.inference.series;

/// What is taken for granted before the first day: weak guesses, in the unit of the item.
///
/// | quantity | prior |
/// |---|---|
/// | intercept | `N(interceptMean, interceptSd)` |
/// | effect of the active capsule | `N(0, activeSd)` |
/// | carry-over, trend, weekend | `N(0, slopeSd)` |
/// | autocorrelation phi | `N(0, arSd)`, cut to (-1, 1) |
/// | innovation sigma | half of a Student t with 3 degrees of freedom and scale `sigmaScale` |
///
/// The default is that of statistics 3(a) for an item from 0 to 10; other ranges scale it.
public record Priors(
        double interceptMean, double interceptSd, double activeSd, double slopeSd, double arSd, double sigmaScale) {
    /// Degrees of freedom of the prior of sigma.
    static final double SIGMA_DF = 3;

    public Priors {
        if (!Double.isFinite(interceptMean)) {
            throw new IllegalArgumentException(
                    "prior mean of the intercept is %s; expected a finite number".formatted(interceptMean));
        }
        requirePositive("sd of the intercept", interceptSd);
        requirePositive("sd of the active effect", activeSd);
        requirePositive("sd of the slopes", slopeSd);
        requirePositive("sd of the autocorrelation", arSd);
        requirePositive("scale of sigma", sigmaScale);
    }

    /// The default for an item from 0 to 10.
    public static Priors zeroToTen() {
        return forRange(0, 10);
    }

    /// The default for an item with these ends.
    public static Priors forRange(double lowest, double highest) {
        var range = highest - lowest;
        if (!(range > 0 && Double.isFinite(range))) {
            throw new IllegalArgumentException(
                    "an item runs from %s to %s; expected finite ends that rise".formatted(lowest, highest));
        }
        return new Priors(lowest + range / 2, range / 2, range / 5, range / 5, 0.5, range / 4);
    }

    /// The same with the prior sd of the active effect multiplied: to see how far the answer leans on it.
    public Priors withActiveSdTimes(double factor) {
        return new Priors(interceptMean, interceptSd, activeSd * factor, slopeSd, arSd, sigmaScale);
    }

    /// The same centre with every spread multiplied, of the coefficients and of sigma; phi has no unit and stays.
    public Priors widened(double factor) {
        return new Priors(
                interceptMean, factor * interceptSd, factor * activeSd, factor * slopeSd, arSd, factor * sigmaScale);
    }

    double mean(SeriesTerm term) {
        return switch (term) {
            case INTERCEPT -> interceptMean;
            case ACTIVE, CARRY, TIME, WEEKEND -> 0;
        };
    }

    double sd(SeriesTerm term) {
        return switch (term) {
            case INTERCEPT -> interceptSd;
            case ACTIVE -> activeSd;
            case CARRY, TIME, WEEKEND -> slopeSd;
        };
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("prior %s is %s; expected a number > 0".formatted(name, value));
        }
    }
}
