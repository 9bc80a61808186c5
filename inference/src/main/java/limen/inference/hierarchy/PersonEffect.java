package limen.inference.hierarchy;

import limen.inference.posterior.Marginal;

/// What the active capsule added for one person: that person's own days, drawn towards the average of all by as much
/// as they are few or noisy.
///
/// @param activeDays days with an answer on the active capsule
/// @param placeboDays days with an answer on placebo
/// @param missing days without an answer
/// @param effect in the outcome's units; its probability above zero is `effect.above(0)`
public record PersonEffect(String id, int activeDays, int placeboDays, int missing, Marginal effect) {
    /// Whether this person took both capsules; otherwise the effect is what others' days suggest.
    public boolean isOwn() {
        return activeDays > 0 && placeboDays > 0;
    }
}
