package limen.safety;

import java.math.BigDecimal;
import java.math.RoundingMode;
import limen.evidence.Comparator;
import limen.evidence.Observation;
import org.jspecify.annotations.Nullable;

/// The decimal steps in which an observation is recorded.
///
/// Binary arithmetic makes 37.5 - 36.6 less than 0.9, and 100.4 degrees Fahrenheit less than 38
/// degrees Celsius. Hence numbers are compared as the decimals that they print as, to a thousandth
/// of a step: what is smaller than that nobody has measured.
///
/// @param step the smallest difference that is recorded
/// @param isShare whether the number is a count of people divided by another, which seldom ends, and is nobody's
///     reading: it is compared as it is, and said to a step
record Grid(BigDecimal step, boolean isShare) {
    private static final int FINER = 3;

    /// For observations that the catalogue does not know.
    private static final Grid FINE = new Grid(new BigDecimal("0.001"));

    Grid(BigDecimal step) {
        this(step, false);
    }

    static Grid of(@Nullable Observation observation) {
        return observation != null && observation.kind() instanceof Observation.Kind.Number number
                ? new Grid(
                        BigDecimal.valueOf(number.step()).stripTrailingZeros(),
                        number.unit().equals("1") && number.lowest() == 0 && number.highest() == 1)
                : FINE;
    }

    BigDecimal decimal(double value) {
        return toThousandth(BigDecimal.valueOf(value));
    }

    /// Now minus then.
    BigDecimal difference(double now, double then) {
        return toThousandth(BigDecimal.valueOf(now).subtract(BigDecimal.valueOf(then)));
    }

    /// The value on the grid that is next to the threshold among those for which the comparison
    /// does not hold.
    BigDecimal nearestBeyond(Comparator comparator, double threshold) {
        var inSteps = BigDecimal.valueOf(threshold).divide(step, FINER, RoundingMode.HALF_EVEN);
        var floor = inSteps.setScale(0, RoundingMode.FLOOR);
        var ceiling = inSteps.setScale(0, RoundingMode.CEILING);
        var steps = switch (comparator) {
            case AT_LEAST -> ceiling.subtract(BigDecimal.ONE);
            case ABOVE -> floor;
            case AT_MOST -> floor.add(BigDecimal.ONE);
            case BELOW -> ceiling;
            case EQUAL, IN, ANY -> throw new IllegalArgumentException("No threshold goes with " + comparator.sign());
        };
        return steps.multiply(step);
    }

    /// The number with the decimals of the grid, or more if it has more and is no share.
    String text(BigDecimal value) {
        if (isShare) {
            return value.setScale(decimals(), RoundingMode.HALF_EVEN).toPlainString();
        }
        var plain = value.stripTrailingZeros();
        return plain.setScale(Math.max(plain.scale(), decimals())).toPlainString();
    }

    private BigDecimal toThousandth(BigDecimal value) {
        return value.setScale(decimals() + FINER, RoundingMode.HALF_EVEN);
    }

    private int decimals() {
        return Math.max(0, step.scale());
    }
}
