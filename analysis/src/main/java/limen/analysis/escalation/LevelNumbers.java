package limen.analysis.escalation;

import limen.inference.Interval;
import limen.study.protocol.DoseLevels;
import org.jspecify.annotations.Nullable;

/// What is known of one dose level: counts and shares, of nobody in particular.
///
/// @param people who took a capsule at it
/// @param watched how many of them were watched to the end of their window; with `tite_crm` each
/// counts with the share that has passed, and where a placebo is hidden with the share of people
/// who have the drug
/// @param harm events as the protocol defines them
/// @param noticed people who noticed; none where the design does not ask
/// @param why in one sentence
public record LevelNumbers(
        DoseLevels.Level level,
        int people,
        double watched,
        Share harm,
        @Nullable Share noticed,
        State state,
        String why) {
    /// How often something happened, and how often it is expected to.
    ///
    /// @param events people to whom it happened
    /// @param mean posterior mean of the probability
    /// @param interval in which it lies with a posterior probability of 95 %
    public record Share(int events, double mean, Interval interval) {}

    /// Whether capsules of a level may be signed for.
    public enum State {
        /// The design has nothing against it.
        ALLOWED,
        /// The design closes it, because of what happened or is expected there.
        CLOSED,
        /// Nothing closes it, but it is above what the design recommends now.
        NOT_YET
    }
}
