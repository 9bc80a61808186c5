package limen.simulation;

/// What is assumed about virtual people. None of these numbers was measured in a study of repeated low doses, because
/// there is none; a rehearsal shows how a protocol runs, not what it will find.
///
/// @param onTime probability that a due capsule is taken near its planned time
/// @param late that it is taken late within its window; else it is forgotten
/// @param answers that something else that is due is answered
/// @param remindedAnswers that what a capsule depends on is answered, since nothing is taken before it is
/// @param systolicRise mean rise of the upper blood pressure three hours after an active capsule, in mmHg
/// @param heartRateRise the same for the heart rate, per minute
/// @param noticesActive probability that something is felt after an active capsule
/// @param noticesPlacebo that something is felt after placebo
/// @param sideEffect probability of a mild adverse event after any capsule
/// @param poorSleep probability of a night under five hours
/// @param leavesPerDay probability of leaving the study on any one day
public record Assumptions(
        double onTime,
        double late,
        double answers,
        double remindedAnswers,
        double systolicRise,
        double heartRateRise,
        double noticesActive,
        double noticesPlacebo,
        double sideEffect,
        double poorSleep,
        double leavesPerDay) {
    public Assumptions {
        for (var probability : new double[] {
            onTime,
            late,
            onTime + late,
            answers,
            remindedAnswers,
            noticesActive,
            noticesPlacebo,
            sideEffect,
            poorSleep,
            leavesPerDay
        }) {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("%s is no probability; expected 0 to 1".formatted(probability));
            }
        }
    }

    /// Round numbers, chosen so that most of what a study can meet is met by twenty people.
    public static Assumptions byDefault() {
        return new Assumptions(0.85, 0.10, 0.88, 0.98, 4, 3, 0.35, 0.15, 0.12, 0.03, 0.0006);
    }
}
