package limen.inference.tolerance;

/// One session of a person: which capsule it was, the how-manieth, and what was measured.
///
/// @param person any number that is the same for all rows of a person
/// @param active whether the capsule held the drug
/// @param doseNumber how many active capsules the person took before this session, >= 0
/// @param daysSinceLast days since the session before; NaN at the first
/// @param effect the outcome, NaN where missing
public record DoseRow(int person, boolean active, int doseNumber, double daysSinceLast, double effect) {
    public DoseRow {
        if (doseNumber < 0) {
            throw new IllegalArgumentException("dose number is %d; expected 0 or more".formatted(doseNumber));
        }
        if (daysSinceLast < 0 || Double.isInfinite(daysSinceLast)) {
            throw new IllegalArgumentException(
                    "days since the last session are %s; expected 0 or more, or NaN".formatted(daysSinceLast));
        }
    }
}
