package limen.inference.belief;

import java.util.LinkedHashMap;
import java.util.List;
import limen.inference.Estimate;
import limen.inference.mixed.Likelihood;
import limen.inference.mixed.MixedFit;
import limen.inference.mixed.MixedModel;
import limen.inference.mixed.MixedResult;
import limen.inference.mixed.RandomEffects;
import limen.inference.mixed.Rows;
import limen.inference.mixed.SerialCorrelation;
import limen.inference.mixed.Undetermined;

/// Whether those who expected more had more of a difference:
///
/// `y = b0 + b1 active + b2 (x - m) + b3 active (x - m)`, with `x` what a person expected before the capsules were
/// drawn and `m` its mean over people; with several rows of a person, a level of each person besides.
///
/// Because `x` was asked before anybody was allocated, it cannot be an effect of the capsule: this adjustment is safe
/// where that for guesses is not.
public final class Expectancy {
    private static final int ACTIVE = 1;
    private static final int EXPECTED = 2;
    private static final int BOTH = 3;

    private final MixedFit fit;
    private final double meanExpectancy;

    private Expectancy(MixedFit fit, double meanExpectancy) {
        this.fit = fit;
        this.meanExpectancy = meanExpectancy;
    }

    /// One outcome of a person.
    ///
    /// @param person any number that is the same for all rows of a person
    /// @param expected the answer given before allocation, the same in all rows of a person
    /// @param outcome NaN where missing
    public record Row(int person, boolean active, double expected, double outcome) {}

    /// What came of asking: a fit, or why there is none.
    public sealed interface Answer {}

    /// The model could be fitted.
    public record Fitted(Expectancy expectancy) implements Answer {}

    /// It could not, for that reason.
    public record NotDetermined(Undetermined.Reason reason) implements Answer {}

    /// Fits the model to these rows.
    public static Answer of(List<Row> rows) {
        var mean = meanOverPeople(rows);
        var person = rows.stream().mapToInt(Row::person).toArray();
        var terms = rows.stream()
                .map(row -> {
                    var active = row.active() ? 1.0 : 0.0;
                    var apart = row.expected() - mean;
                    return new double[] {1, active, apart, active * apart};
                })
                .toArray(double[][]::new);
        var outcomes = rows.stream().mapToDouble(Row::outcome).toArray();
        var table = Rows.of(person, new double[rows.size()], terms, outcomes);
        var random = table.people() < table.count() ? new RandomEffects.Intercept() : new RandomEffects.None();
        MixedResult result = new MixedModel(random, SerialCorrelation.NONE).fit(table, Likelihood.RESTRICTED);
        return switch (result) {
            case MixedFit fit -> new Fitted(new Expectancy(fit, mean));
            case Undetermined(var reason) -> new NotDetermined(reason);
        };
    }

    /// What somebody of average expectancy expected: where [#difference()] is read off.
    public double meanExpectancy() {
        return meanExpectancy;
    }

    /// The capsule difference for somebody of average expectancy, `b1`.
    public Estimate difference() {
        return fit.coefficient(ACTIVE);
    }

    /// The capsule difference for somebody who expected this much, `b1 + b3 (x - m)`.
    public Estimate differenceAt(double expected) {
        return fit.contrast(0, 1, 0, expected - meanExpectancy);
    }

    /// How much higher placebo scores are per unit of expectancy, `b2`.
    public Estimate onPlacebo() {
        return fit.coefficient(EXPECTED);
    }

    /// How much larger the capsule difference is per unit of expectancy, `b3`.
    public Estimate interaction() {
        return fit.coefficient(BOTH);
    }

    private static double meanOverPeople(List<Row> rows) {
        var people = new LinkedHashMap<Integer, Double>();
        for (var row : rows) {
            var before = people.putIfAbsent(row.person(), row.expected());
            if (before != null && before != row.expected()) {
                throw new IllegalArgumentException(
                        "person %d expected %s and %s; expected one answer from before allocation"
                                .formatted(row.person(), before, row.expected()));
            }
        }
        return people.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
