package limen.evidence;

/// Which number or word a comparison looks at: an observation as it is now, how far it moved, or as it was before.
///
/// @param observation its name in the table of observations, as in `systolic_bp`
public record Reading(String observation, Of of) {
    public enum Of {
        NOW,
        /// Now minus the value before the first dose.
        RISE_FROM_BASELINE,
        /// Now minus the value last time.
        RISE_FROM_PREVIOUS,
        PREVIOUS
    }
}
