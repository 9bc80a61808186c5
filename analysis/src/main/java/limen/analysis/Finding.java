package limen.analysis;

/// What the data of one outcome show, in one word and one sentence.
public record Finding(Kind kind, String sentence) {
    /// In order of precedence: harm is asked before anything else.
    public enum Kind {
        HARM_SIGNAL,
        NO_DIFFERENCE,
        BEYOND_BELIEF,
        BELIEF_EXPLAINS,
        CANNOT_TELL;

        /// The finding's code in `findings.csv`.
        public String code() {
            return switch (this) {
                case HARM_SIGNAL -> "harm_signal";
                case NO_DIFFERENCE -> "no_difference";
                case BEYOND_BELIEF -> "beyond_belief";
                case BELIEF_EXPLAINS -> "belief_explains";
                case CANNOT_TELL -> "cannot_tell";
            };
        }
    }
}
