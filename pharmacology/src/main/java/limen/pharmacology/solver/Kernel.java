package limen.pharmacology.solver;

/// The right-hand side of a model, for many people (*lanes*) at once. All arrays are
/// `[state * lanes + lane]`.
///
/// The models here do not depend on time itself: doses enter as jumps between two pieces. A kernel
/// serves one batch on one thread and may keep arrays to work in.
public interface Kernel {
    int states();

    int lanes();

    /// Writes the state before anything was taken.
    void start(double[] y);

    /// `dy = f(y)`, per hour.
    void derivatives(double[] y, double[] dy);
}
