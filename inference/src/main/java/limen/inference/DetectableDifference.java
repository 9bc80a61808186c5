package limen.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The smallest difference between active and placebo that a planned study would find in four of five
/// such studies, at 5 % false findings. How much days and people vary is assumed, never known
/// beforehand: see `docs/models/detectable-difference.md`.
public final class DetectableDifference {
    private static final double TAIL = (1 - Estimate.LEVEL) / 2;
    private static final double POWER = 0.8;

    private DetectableDifference() {}

    /// How an outcome varies, in its points.
    ///
    /// @param answerSd of one answer about the person's own level
    /// @param alike correlation of two answers that lie a day apart, 0 to below 1
    /// @param personSd of people about each other
    /// @param effectSd of what the capsule does, from person to person
    public record Spread(double answerSd, double alike, double personSd, double effectSd) {
        public Spread {
            if (!(answerSd > 0 && alike >= 0 && alike < 1 && personSd >= 0 && effectSd >= 0)) {
                throw new IllegalArgumentException(
                        "a spread of %s, %s, %s and %s cannot be; expected answers that vary, and 0 <= alike < 1"
                                .formatted(answerSd, alike, personSd, effectSd));
            }
        }
    }

    /// How often one person is asked under one capsule.
    ///
    /// @param periods of each capsule
    /// @param answers in a period
    /// @param daysApart from one answer to the next
    public record Asked(int periods, int answers, double daysApart) {
        public Asked {
            if (periods < 1 || answers < 1 || !(daysApart > 0)) {
                throw new IllegalArgumentException(
                        "%d periods of %d answers, %s days apart, cannot be; expected at least one of each"
                                .formatted(periods, answers, daysApart));
            }
        }
    }

    /// From the record of one person who goes through both, with the spread of their answers known.
    public static double ofOnePerson(Asked asked, Spread spread) {
        var normal = NormalDistribution.of(0, 1);
        return (normal.inverseSurvivalProbability(TAIL) + normal.inverseCumulativeProbability(POWER))
                * Math.sqrt(ofPerson(asked, spread));
    }

    /// From people who each go through both.
    ///
    /// @param people at least 2
    public static double withinPeople(int people, Asked asked, Spread spread) {
        var variance = (ofPerson(asked, spread) + square(spread.effectSd())) / people;
        return reach(people - 1) * Math.sqrt(variance);
    }

    /// From two groups of people who each get one of both throughout.
    ///
    /// @param active, placebo at least 2 people each
    public static double betweenPeople(int active, int placebo, Asked asked, Spread spread) {
        var mean = ofPeriod(asked, spread) / asked.periods() + square(spread.personSd());
        return reach(active + placebo - 2) * Math.sqrt((mean + square(spread.effectSd())) / active + mean / placebo);
    }

    /// Variance of the difference between a person's mean of all active periods and that of all placebo
    /// periods.
    private static double ofPerson(Asked asked, Spread spread) {
        return 2 * ofPeriod(asked, spread) / asked.periods();
    }

    /// Variance of the mean of a period, whose answers are the more alike the nearer they lie.
    private static double ofPeriod(Asked asked, Spread spread) {
        var n = asked.answers();
        var sum = 1.0;
        for (var apart = 1; apart < n; apart++) {
            sum += 2 * (1 - apart / (double) n) * Math.pow(spread.alike(), apart * asked.daysApart());
        }
        return square(spread.answerSd()) * sum / n;
    }

    private static double reach(int df) {
        if (df < 1) {
            throw new IllegalArgumentException("%d degrees of freedom tell nothing; expected at least 1".formatted(df));
        }
        return StudentQuantile.critical(df) + TDistribution.of(df).inverseCumulativeProbability(POWER);
    }

    private static double square(double value) {
        return value * value;
    }
}
