package limen.inference.hierarchy;

import limen.inference.series.Priors;

/// What is held plausible of a study before the data: of a person's days what is held plausible of any one person's,
/// and how much people may differ.
///
/// ```
/// sd_intercept, sd_active ~ half-t3(spread)     correlation ~ LKJ(correlationShape)
/// ```
///
/// @param series of intercept, active, time, phi and sigma
/// @param correlationShape >= 1; 1 holds every correlation equally plausible, more leans towards none
public record StudyPriors(Priors series, double spread, double correlationShape) {
    public StudyPriors {
        if (!(spread > 0 && Double.isFinite(spread))) {
            throw new IllegalArgumentException(
                    "prior scale of people's spread is %s; expected a number > 0".formatted(spread));
        }
        if (!(correlationShape >= 1 && Double.isFinite(correlationShape))) {
            throw new IllegalArgumentException(
                    "prior of the correlation is LKJ(%s); expected a number >= 1".formatted(correlationShape));
        }
    }

    /// The priors of an item that is answered from `lowest` to `highest`: people differ as much as days do.
    public static StudyPriors forRange(double lowest, double highest) {
        var series = Priors.forRange(lowest, highest);
        return new StudyPriors(series, series.sigmaScale(), 2);
    }

    /// The same with every spread of the coefficients, of days and of people multiplied: what a sensitivity analysis
    /// halves and doubles.
    public StudyPriors widened(double factor) {
        return new StudyPriors(series.widened(factor), factor * spread, correlationShape);
    }
}
