package limen.pharmacology.solver;

/// What becomes of the states at the hours that were asked for.
@FunctionalInterface
public interface Rows {
    /// Takes one row. The array is the solver's own and changes after the call.
    ///
    /// @param row counts the hours asked for, from 0
    /// @param y all states at that hour, `[state * lanes + lane]`
    void accept(int row, double hours, double[] y);
}
