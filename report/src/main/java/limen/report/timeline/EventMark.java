package limen.report.timeline;

import java.time.Instant;

/// Something that happened, with the few words that fit beside its mark.
///
/// @param grade CTCAE, 1 to 5; 0 where none was given
public record EventMark(Kind kind, Instant at, String label, int grade) {
    /// Which mark stands for it.
    public enum Kind {
        ADVERSE,
        UNWELL,
        /// Felt, pleasant or not.
        EFFECT,
        CONTACT,
        /// A follow-up that found nobody.
        NOT_REACHED
    }
}
