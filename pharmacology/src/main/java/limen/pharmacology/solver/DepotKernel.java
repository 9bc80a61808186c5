package limen.pharmacology.solver;

/// A kernel with a *depot*: one state that only empties, each lane at its own constant rate, and is
/// filled by doses alone.
///
/// Its course is known in closed form. The solver then follows it exactly instead of step by step, and
/// the fastest lane's absorption no longer sets the steps of all. The derivatives remain those of the
/// whole model.
public interface DepotKernel extends Kernel {
    /// Which state is the depot.
    int depot();

    /// The rate at which each lane's depot empties, per hour, from 0 on.
    double[] emptyingRates();
}
