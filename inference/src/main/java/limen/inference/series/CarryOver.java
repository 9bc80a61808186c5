package limen.inference.series;

import java.util.Optional;

/// The evidence that something of the active capsule is left on the day after.
///
/// @param logBayesFactor log of how much better the days were foretold with a carry-over than without; below 0: worse
public record CarryOver(double logBayesFactor) {
    /// The evidence in that posterior; empty where the series has no carry-over or it never changes.
    public static Optional<CarryOver> of(SeriesPosterior posterior) {
        if (!posterior.terms().contains(SeriesTerm.CARRY)) {
            return Optional.empty();
        }
        var without = posterior.model().integrated(posterior.series().without(SeriesTerm.CARRY));
        return Optional.of(new CarryOver(posterior.logEvidence() - without.logEvidence()));
    }

    public double bayesFactor() {
        return Math.exp(logBayesFactor);
    }

    /// The probability of a carry-over for somebody who held it as likely as not.
    public double probabilityAtEvenOdds() {
        return 1 / (1 + Math.exp(-logBayesFactor));
    }
}
