package limen.inference.hierarchy;

/// What is held plausible before the data: wide on the scale of the item, so that a few days cannot say much, and
/// proper, so that every probability has a meaning.
///
/// ```
/// intercept ~ N(interceptMean, interceptSd)     active, time ~ N(0, slopeSd)
/// sigma, sd_intercept, sd_active ~ half-t3(spread)
/// phi ~ N(0, ar1Sd) on (-1, 1)                  correlation ~ LKJ(correlationShape)
/// ```
///
/// @param correlationShape >= 1; 1 holds every correlation equally plausible, more leans towards none
public record Priors(
        double interceptMean,
        double interceptSd,
        double slopeSd,
        double spread,
        double ar1Sd,
        double correlationShape) {
    public Priors {
        if (!(interceptSd > 0 && slopeSd > 0 && spread > 0 && ar1Sd > 0 && correlationShape >= 1)
                || !Double.isFinite(interceptMean + interceptSd + slopeSd + spread + ar1Sd + correlationShape)) {
            throw new IllegalArgumentException(
                    "priors have intercept N(%s, %s), slopes N(0, %s), spread %s, ar1 N(0, %s), correlation LKJ(%s); expected finite numbers, every sd > 0 and the last >= 1"
                            .formatted(interceptMean, interceptSd, slopeSd, spread, ar1Sd, correlationShape));
        }
    }

    /// The priors of an item that is answered from `least` to `most`: those of a 0 to 10 item, stretched.
    public static Priors ofRange(double least, double most) {
        if (!(least < most)) {
            throw new IllegalArgumentException(
                    "the range is %s to %s; expected the lower end first".formatted(least, most));
        }
        var unit = (most - least) / 10;
        return new Priors(least + 5 * unit, 5 * unit, 2 * unit, 2.5 * unit, 0.5, 2);
    }

    /// The same centre with every spread of the coefficients and of people multiplied: what a sensitivity analysis
    /// halves and doubles.
    public Priors widened(double factor) {
        return new Priors(
                interceptMean, factor * interceptSd, factor * slopeSd, factor * spread, ar1Sd, correlationShape);
    }
}
