package limen.evidence;

/// Under what terms the wording of an instrument may be shown.
///
/// @param terms what was read about them
/// @param attribution the line that stands wherever the instrument is shown
public record Licence(Status status, String terms, String attribution) {
    public Licence {
        if (terms.isBlank() || attribution.isBlank()) {
            throw new IllegalArgumentException("a licence without terms or attribution; expected both");
        }
    }

    /// What the terms allow.
    public enum Status {
        OWN,
        /// Public domain, or free to reproduce.
        FREE,
        /// Free where nobody sells anything; its file lies in a folder of its own.
        NON_COMMERCIAL,
        /// No licence found: scoring only, no word of it.
        HOLD
    }
}
