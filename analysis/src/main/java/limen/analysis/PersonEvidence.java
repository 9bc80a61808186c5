package limen.analysis;

import java.util.Optional;
import java.util.random.RandomGenerator;
import limen.inference.series.CarryOver;
import limen.inference.series.DaysNeeded;
import limen.inference.series.PriorSensitivity;
import limen.inference.series.SeriesPosterior;
import org.jspecify.annotations.Nullable;

/// What stands beside one person's posterior: how far it leans on its prior, whether something is left on the day
/// after, a test without a model, and how many days would have told.
///
/// @param carryOver null where the series has no day after an active capsule
/// @param needed null where no number of days like these would tell
public record PersonEvidence(
        PriorSensitivity sensitivity,
        @Nullable CarryOver carryOver,
        RandomisationCheck randomisation,
        @Nullable DaysNeeded needed) {

    /// The evidence beside that posterior.
    ///
    /// @param draws of the randomisation test, where there are too many allocations to look at each
    public static PersonEvidence of(
            SeriesPosterior posterior, double smallestEffect, Draw draw, RandomGenerator random, int draws) {
        return new PersonEvidence(
                PriorSensitivity.of(posterior),
                orNull(CarryOver.of(posterior)),
                RandomisationCheck.of(posterior.model(), posterior.series(), draw, random, draws),
                orNull(DaysNeeded.of(posterior, smallestEffect)));
    }

    private static <T> @Nullable T orNull(Optional<T> found) {
        return found.isPresent() ? found.get() : null;
    }
}
