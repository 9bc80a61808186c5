package limen.inference.discrete;

/// What is believed before the data. On the log-odds scale, or for counts on the scale of the logarithm of the mean.
///
/// @param slopeSd slopes ~ N(0, slopeSd^2)
/// @param interceptScale intercept or thresholds, for average covariates, ~ t(3, 0, interceptScale); thresholds
///     are such draws in order
/// @param spreadScale spread of people's intercepts ~ half-t(3, 0, spreadScale)
/// @param dispersionScale of a count, `1 / sqrt(shape)` ~ half-normal(0, dispersionScale): it is the coefficient of
///     variation that a Poisson count would not have, and 0 is the Poisson distribution
public record Priors(double slopeSd, double interceptScale, double spreadScale, double dispersionScale) {
    public Priors {
        if (!(slopeSd > 0 && interceptScale > 0 && spreadScale > 0 && dispersionScale > 0)) {
            throw new IllegalArgumentException("prior scales are %s, %s, %s, %s; expected numbers above 0"
                    .formatted(slopeSd, interceptScale, spreadScale, dispersionScale));
        }
    }

    /// For one person's days: slopes N(0, 2^2).
    public static Priors forOnePerson() {
        return new Priors(2, 2.5, 2.5, 1);
    }

    /// For many people: slopes N(0, 2.5^2).
    public static Priors forPeople() {
        return new Priors(2.5, 2.5, 2.5, 1);
    }

    /// The same with a wider or narrower belief about slopes, to see how much hangs on it.
    public Priors withSlopesTimes(double factor) {
        return new Priors(slopeSd * factor, interceptScale, spreadScale, dispersionScale);
    }
}
