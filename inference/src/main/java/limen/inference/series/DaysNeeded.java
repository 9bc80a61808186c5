package limen.inference.series;

import java.util.Optional;

/*
 * What n days say about the effect is 1 / v - 1 / v_0, posterior precision less prior precision, and it grows with n.
 * The half-width of the interval is h for v = (h / 1.96)^2, hence n' = n (1 / v' - 1 / v_0) / (1 / v - 1 / v_0).
 */
/// How many days would have been needed to tell: until the 95 % interval of the active effect reaches no further than
/// the smallest effect of interest to each side. Assumes that the further days are like these: the same share of active
/// capsules, of missing days, the same spread and autocorrelation, and the same prior.
///
/// @param days in all, the missing ones among them
/// @param halfWidth that these days have, in points
public record DaysNeeded(long days, double halfWidth) {
    private static final double REACH = 1.959963984540054;

    /// Empty where these days say nothing about the effect, so that no number of them would tell.
    public static Optional<DaysNeeded> of(SeriesPosterior posterior, double smallestEffect) {
        if (!(smallestEffect > 0 && Double.isFinite(smallestEffect))) {
            throw new IllegalArgumentException(
                    "smallest effect of interest is %s; expected a number > 0".formatted(smallestEffect));
        }
        var active = posterior.active().summary();
        var halfWidth = (active.upper() - active.lower()) / 2;
        var before = Math.pow(posterior.model().priors().sd(SeriesTerm.ACTIVE), -2);
        var told = Math.pow(halfWidth / REACH, -2) - before;
        if (!(told > 0)) {
            return Optional.empty();
        }
        var wanted = Math.max(0, Math.pow(smallestEffect / REACH, -2) - before);
        return Optional.of(new DaysNeeded((long) Math.ceil(posterior.series().size() * wanted / told), halfWidth));
    }
}
