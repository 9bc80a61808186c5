package limen.analysis;

/// The two models fitted to each outcome.
public enum Model {
    WITHOUT_GUESS,
    WITH_GUESS;

    /// The model's code in `estimates.csv`.
    public String code() {
        return switch (this) {
            case WITHOUT_GUESS -> "without_guess";
            case WITH_GUESS -> "with_guess";
        };
    }
}
