package limen.inference.hierarchy;

/// One person's answer on one day.
///
/// @param day calendar day, counted from anywhere; the gap between two days is what serial dependence fades over
/// @param active whether the capsule of that day was the active one
/// @param time the day on the scale of the model's trend, `(day - mean day)/7` as a rule
/// @param score the outcome; NaN where it is missing
public record DayScore(int day, boolean active, double time, double score) {
    public DayScore {
        if (!Double.isFinite(time) || Double.isInfinite(score)) {
            throw new IllegalArgumentException(
                    "day %d has time %s and score %s; expected a finite time, and a finite score or NaN for a missing one"
                            .formatted(day, time, score));
        }
    }

    public boolean isMissing() {
        return Double.isNaN(score);
    }
}
