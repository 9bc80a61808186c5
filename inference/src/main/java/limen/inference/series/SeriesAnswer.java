package limen.inference.series;

/// What a series answers: a posterior distribution, or that it cannot tell.
public sealed interface SeriesAnswer permits SeriesPosterior, SeriesAnswer.Refused {
    /// No analysis, because the days do not carry one.
    ///
    /// @param observedActive days with a value and the active capsule
    /// @param observedPlacebo days with a value and without it
    record Refused(Reason reason, int observedActive, int observedPlacebo) implements SeriesAnswer {}

    /// Why a series is not analysed.
    enum Reason {
        /// Fewer than four days of one kind.
        TOO_FEW_DAYS,
        /// The terms explain every value exactly, or all values are the same: there is no noise to judge by.
        NO_SPREAD
    }
}
