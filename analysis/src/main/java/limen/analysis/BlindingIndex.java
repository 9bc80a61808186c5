package limen.analysis;

import limen.inference.Estimate;

/// One blinding index with its certainty.
///
/// @param scope `all`, or a session's name
/// @param arm `active`, `placebo` or `all`
/// @param n guesses behind it, one per participant and session
public record BlindingIndex(String scope, String arm, Kind kind, Estimate estimate, int n) {
    /// `scope` and `arm` of an index over everything.
    public static final String ALL = "all";

    public enum Kind {
        /// -1 to 1 per arm: 0 chance, 1 everyone right, -1 everyone wrong.
        BANG,
        /// 0 to 1 over both arms: 0 nobody blinded, 0.5 chance, 1 everyone unsure.
        JAMES,
        /// Share of right guesses among those who guessed, 0 to 1.
        CORRECT_GUESS_RATE;

        /// The index's code in `blinding.csv`.
        public String code() {
            return switch (this) {
                case BANG -> "bang";
                case JAMES -> "james";
                case CORRECT_GUESS_RATE -> "correct_guess_rate";
            };
        }
    }
}
