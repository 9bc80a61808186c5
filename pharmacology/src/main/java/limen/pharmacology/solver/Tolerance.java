package limen.pharmacology.solver;

/// How large the error of one step may be: `absolute + relative * |y|` in each state, root mean square
/// over the states of the lane that fares worst.
///
/// @param relative a share of the state
/// @param absolute in the unit of each state
public record Tolerance(double relative, double absolute) {
    public static final Tolerance DEFAULT = new Tolerance(1e-6, 1e-8);

    public Tolerance {
        if (!(relative >= 0 && relative < 1) || !(absolute > 0 && absolute < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Tolerance is %s relative and %s absolute; expected a share from 0 to below 1 and a number above 0"
                            .formatted(relative, absolute));
        }
    }
}
