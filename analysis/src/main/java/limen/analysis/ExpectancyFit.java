package limen.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import limen.inference.Arm;
import limen.inference.Estimate;
import limen.inference.belief.Expectancy;

/// Whether those who expected more had more of a difference, in one outcome.
///
/// @param mean what people expected on average, in units of the rating
/// @param sd how much that differed between people, > 0
/// @param difference the capsule difference for somebody of average expectancy, in outcome units
/// @param onPlacebo how much higher placebo scores are per unit of the rating
/// @param interaction how much larger the capsule difference is per unit of the rating
/// @param low, high the capsule difference for somebody who expected one standard deviation less, or more
/// @param rows with a value and an expectancy
/// @param people whose they are
/// @param peopleWithout people with a value and no expectancy: they are left out
public record ExpectancyFit(
        double mean,
        double sd,
        Estimate difference,
        Estimate onPlacebo,
        Estimate interaction,
        Estimate low,
        Estimate high,
        int rows,
        int people,
        int peopleWithout) {

    /// The fit of one outcome.
    static Asked<ExpectancyFit> of(TrialTable table, String outcome) {
        if (!table.hasExpectancies()) {
            return new Asked.NotAsked<>();
        }
        var rows = new ArrayList<Expectancy.Row>();
        var expected = new HashMap<Integer, Double>();
        var without = new HashMap<Integer, Double>();
        var measured = table.of(outcome);
        for (var row = 0; row < measured.size(); row++) {
            var visit = measured.visit(row);
            var who = table.participantAt(visit);
            var rating = table.expectancyOf(who);
            if (Double.isNaN(measured.value(row))) {
                continue;
            }
            if (Double.isNaN(rating)) {
                without.put(who, rating);
            } else {
                expected.put(who, rating);
                rows.add(new Expectancy.Row(who, table.allocationAt(visit) == Arm.ACTIVE, rating, measured.value(row)));
            }
        }
        if (expected.size() < 2) {
            return new Asked.Unknown<>("Fewer than two people have a score and said what they expected.");
        }
        return switch (Expectancy.of(rows)) {
            case Expectancy.NotDetermined(var reason) -> new Asked.Unknown<>(reason.sentence());
            case Expectancy.Fitted(var fit) ->
                new Asked.Known<>(
                        of(fit, sd(List.copyOf(expected.values())), rows.size(), expected.size(), without.size()));
        };
    }

    private static ExpectancyFit of(Expectancy fit, double sd, int rows, int people, int without) {
        var mean = fit.meanExpectancy();
        return new ExpectancyFit(
                mean,
                sd,
                fit.difference(),
                fit.onPlacebo(),
                fit.interaction(),
                fit.differenceAt(mean - sd),
                fit.differenceAt(mean + sd),
                rows,
                people,
                without);
    }

    private static double sd(List<Double> numbers) {
        var mean = numbers.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        var squares = numbers.stream()
                .mapToDouble(number -> (number - mean) * (number - mean))
                .sum();
        return Math.sqrt(squares / (numbers.size() - 1));
    }
}
