package limen.analysis;

/// A coefficient of the models, coded against placebo capsule and placebo guess.
public enum Term {
    INTERCEPT,
    ACTIVE,
    GUESS_ACTIVE,
    ACTIVE_GUESS_ACTIVE;

    /// The term's code in `estimates.csv`.
    public String code() {
        return switch (this) {
            case INTERCEPT -> "intercept";
            case ACTIVE -> "active";
            case GUESS_ACTIVE -> "guess_active";
            case ACTIVE_GUESS_ACTIVE -> "active:guess_active";
        };
    }
}
