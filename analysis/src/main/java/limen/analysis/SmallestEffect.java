package limen.analysis;

/// The smallest effect of interest: a difference below it would not matter to anybody.
public sealed interface SmallestEffect {
    /// The convention where nobody has stated one: 0.2 residual standard deviations.
    static SmallestEffect byConvention() {
        return new InResidualSd(0.2);
    }

    /// The margin in the units of an outcome whose residual standard deviation is `residualSd`.
    default double inOutcomeUnits(double residualSd) {
        return switch (this) {
            case InOutcomeUnits(var margin) -> margin;
            case InResidualSd(var sds) -> sds * residualSd;
        };
    }

    /// The same margin for every outcome, in its own units.
    record InOutcomeUnits(double margin) implements SmallestEffect {
        public InOutcomeUnits {
            requirePositive(margin);
        }
    }

    /// A margin in residual standard deviations of the model without guess.
    record InResidualSd(double sds) implements SmallestEffect {
        public InResidualSd {
            requirePositive(sds);
        }
    }

    private static void requirePositive(double margin) {
        if (!(margin > 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException(
                    "smallest effect of interest is %s; expected a number > 0".formatted(margin));
        }
    }
}
