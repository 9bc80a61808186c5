package limen.inference.mixed;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A linear model `y = X b + Z u + e`: in what people differ (`u`), and how alike the residuals `e` of
/// a person's rows are. Without either it is least squares; with serial correlation only, generalised
/// least squares.
public record MixedModel(RandomEffects random, SerialCorrelation correlation) {

    /// Fits the model.
    ///
    /// @throws IllegalArgumentException if the times do not fit the correlation, or the slope's term is
    /// none of the terms
    public MixedResult fit(Rows rows, Likelihood likelihood) {
        checkTimes(rows);
        return Fitting.of(this, rows, likelihood);
    }

    /// The index of the term whose coefficient varies between people; -1 if none does.
    int slopeTerm() {
        return switch (random) {
            case RandomEffects.None none -> -1;
            case RandomEffects.Intercept intercept -> -1;
            case RandomEffects.InterceptAndSlope both -> both.term();
        };
    }

    /// How many parameters the spread has, `sigma` included.
    int spreadParameters() {
        var people = switch (random) {
            case RandomEffects.None none -> 0;
            case RandomEffects.Intercept intercept -> 1;
            case RandomEffects.InterceptAndSlope both -> 3;
        };
        return people + (correlation == SerialCorrelation.NONE ? 0 : 1) + 1;
    }

    /// The length of time that gaps are counted in: under CAR1 the median distance of neighbours, so
    /// that no choice of a unit moves `phi` to an end of its range.
    double unitOfTime(Rows rows) {
        return switch (correlation) {
            case NONE, AR1 -> 1;
            case CAR1 -> {
                var gaps = gaps(rows);
                yield gaps.length == 0 ? 1 : gaps[gaps.length / 2];
            }
        };
    }

    /// The distances in time of neighbouring rows of a person, ascending.
    static double[] gaps(Rows rows) {
        return IntStream.range(0, rows.people())
                .flatMap(person -> IntStream.range(rows.firstOf(person) + 1, rows.endOf(person)))
                .mapToDouble(row -> rows.time(row) - rows.time(row - 1))
                .sorted()
                .toArray();
    }

    private void checkTimes(Rows rows) {
        if (correlation == SerialCorrelation.NONE) {
            return;
        }
        for (var gap : gaps(rows)) {
            if (!(gap > 0)) {
                throw new IllegalArgumentException(
                        "two rows of a person have the same time; expected one row at a time for serial correlation");
            }
            if (correlation == SerialCorrelation.AR1 && gap != Math.rint(gap)) {
                throw new IllegalArgumentException(
                        "two rows of a person are %s apart in time; expected a whole number for AR1. Maybe CAR1 is meant."
                                .formatted(gap));
            }
        }
    }

    /// Whether the rows can show the sign of `phi`: with even gaps only, `phi` and `-phi` are the same
    /// model.
    boolean showsSerialCorrelation(Rows rows) {
        return switch (correlation) {
            case NONE -> true;
            case AR1 -> Arrays.stream(gaps(rows)).anyMatch(gap -> gap % 2 == 1);
            case CAR1 -> gaps(rows).length > 0;
        };
    }
}
