package limen.report.page;

import limen.analysis.Direction;
import limen.analysis.SeriesPlan;
import limen.analysis.SmallestEffect;
import limen.inference.series.Likelihood;
import limen.report.words.Numbers;

/// What was settled before the days were looked at, in words.
final class PlanWords {
    private PlanWords() {}

    static String range(SeriesPlan plan) {
        return "%s to %s"
                .formatted(
                        Numbers.tick(plan.range().least()),
                        Numbers.tick(plan.range().most()));
    }

    static String direction(Direction direction) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> "higher is better";
            case LOWER_IS_BETTER -> "lower is better";
            case NOT_STATED -> "nobody said which way is better";
        };
    }

    static String likelihood(Likelihood likelihood) {
        return switch (likelihood) {
            case STATIONARY -> "stationary: over a gap of g days the correlation of two days is phi to the g";
            case CONDITIONAL -> "conditional, to compare with brms: rows count as neighbours whatever lies between";
        };
    }

    /// The smallest effect of interest where its size in points is known.
    static String smallestEffect(SeriesPlan plan, double points, Numbers numbers) {
        return switch (plan.smallestEffect()) {
            case SmallestEffect.InOutcomeUnits _ -> smallestEffect(plan);
            case SmallestEffect.InResidualSd _ ->
                "%s points (%s)".formatted(numbers.inSentence(points), smallestEffect(plan));
        };
    }

    static String smallestEffect(SeriesPlan plan) {
        return switch (plan.smallestEffect()) {
            case SmallestEffect.InOutcomeUnits(var margin) -> Numbers.tick(margin) + " points";
            case SmallestEffect.InResidualSd(var sds) ->
                "%s of the spread of days that are alike%s"
                        .formatted(
                                Numbers.tick(sds),
                                plan.smallestEffect().equals(SmallestEffect.byConvention())
                                        ? ", by convention: nobody stated another"
                                        : "");
        };
    }
}
