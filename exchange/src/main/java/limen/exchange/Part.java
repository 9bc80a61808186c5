package limen.exchange;

/// What a column of a trial table can hold.
enum Part {
    PARTICIPANT,
    SESSION,
    OUTCOME,
    VALUE,
    ALLOCATION,
    GUESS,
    CONFIDENCE,
    EXPECTANCY;

    /// The option that names the column, as a user types it.
    String option() {
        return switch (this) {
            case PARTICIPANT -> "--participant";
            case SESSION -> "--session";
            case OUTCOME -> "--outcome";
            case VALUE -> "--value";
            case ALLOCATION -> "--allocation";
            case GUESS -> "--guess";
            case CONFIDENCE -> "--confidence";
            case EXPECTANCY -> "--expectancy";
        };
    }
}
