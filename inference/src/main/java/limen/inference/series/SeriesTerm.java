package limen.inference.series;

/// What a day's value may depend on.
public enum SeriesTerm {
    /// The level on a day without anything else; in every series.
    INTERCEPT,
    /// 1 on a day with the active capsule, else 0.
    ACTIVE,
    /// What is left of the day before: 1 if it had the active capsule.
    CARRY,
    /// The trend, in whatever unit the column has; derived: ten days.
    TIME,
    /// 1 on a day of the weekend, else 0.
    WEEKEND;

    /// The term's name in every file we write.
    public String code() {
        return switch (this) {
            case INTERCEPT -> "intercept";
            case ACTIVE -> "active";
            case CARRY -> "carry";
            case TIME -> "time";
            case WEEKEND -> "weekend";
        };
    }
}
