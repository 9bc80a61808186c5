package limen.pharmacology.solver;

import static limen.pharmacology.solver.Tableau.*;

import org.jspecify.annotations.Nullable;

/// One step of Dormand and Prince's method for all states of all lanes, and what lies between its two
/// ends.
///
/// All lanes share the step. The last stage of an accepted step is the first of the next.
final class DormandPrince {
    private final Kernel kernel;
    private final Tolerance tolerance;
    private final int lanes;
    private final @Nullable Depot depot;
    private final double[] weights = new double[6];
    private final double[] laneSums;
    private final double[] laneSquares;

    private double[] y;
    private double[] next;
    private final double[] stage;
    private final double[] between;
    private double[] k1;
    private final double[] k2;
    private final double[] k3;
    private final double[] k4;
    private final double[] k5;
    private final double[] k6;
    private double[] k7;

    DormandPrince(Kernel kernel, Tolerance tolerance) {
        this.kernel = kernel;
        this.tolerance = tolerance;
        lanes = kernel.lanes();
        depot = kernel instanceof DepotKernel withDepot ? new Depot(withDepot) : null;
        var size = kernel.states() * lanes;
        y = new double[size];
        next = new double[size];
        stage = new double[size];
        laneSums = new double[lanes];
        laneSquares = new double[lanes];
        between = new double[size];
        k1 = new double[size];
        k2 = new double[size];
        k3 = new double[size];
        k4 = new double[size];
        k5 = new double[size];
        k6 = new double[size];
        k7 = new double[size];
        kernel.start(y);
    }

    /// The state from which the next step starts; the caller may add a dose to it and then says
    /// `restart`.
    double[] state() {
        return y;
    }

    /// Where an attempt arrived.
    double[] arrival() {
        return next;
    }

    /// The derivatives at `state()`.
    double[] slope() {
        return k1;
    }

    void restart() {
        kernel.derivatives(y, k1);
    }

    /// Computes a step without taking it; answers its error in units of the tolerance, of the lane that
    /// fares worst. Up to 1 is good enough; NaN says that something was not finite.
    double attempt(double h) {
        if (depot != null) {
            depot.begin(y, h);
        }
        Combination.of(stage, y, h * A21, k1);
        slopes(2, stage, k2);
        Combination.of(stage, y, h * A31, k1, h * A32, k2);
        slopes(3, stage, k3);
        Combination.of(stage, y, h * A41, k1, h * A42, k2, h * A43, k3);
        slopes(4, stage, k4);
        Combination.of(stage, y, h * A51, k1, h * A52, k2, h * A53, k3, h * A54, k4);
        slopes(5, stage, k5);
        Combination.of(stage, y, h * A61, k1, h * A62, k2, h * A63, k3, h * A64, k4, h * A65, k5);
        slopes(6, stage, k6);
        Combination.of(next, y, h * B1, k1, h * B3, k3, h * B4, k4, h * B5, k5, h * B6, k6);
        slopes(7, next, k7);
        squaredErrors(stage, h);
        return Math.sqrt(largestLane(stage) / kernel.states());
    }

    private void slopes(int number, double[] at, double[] k) {
        if (depot != null) {
            depot.at(number, at);
        }
        kernel.derivatives(at, k);
    }

    /// Takes the step of the last attempt.
    void accept() {
        var old = y;
        y = next;
        next = old;
        var first = k1;
        k1 = k7;
        k7 = first;
    }

    /// The states within the step of the last attempt, before it is taken.
    ///
    /// @param part of the step, from 0 to 1
    double[] within(double part, double h) {
        weightsAt(part, weights);
        Combination.of(
                between,
                y,
                h * weights[0],
                k1,
                h * weights[1],
                k3,
                h * weights[2],
                k4,
                h * weights[3],
                k5,
                h * weights[4],
                k6,
                h * weights[5],
                k7);
        if (depot != null) {
            depot.after(part * h, between);
        }
        return between;
    }

    private void squaredErrors(double[] out, double h) {
        Combination.of(out, h * E1, k1, h * E3, k3, h * E4, k4, h * E5, k5, h * E6, k6, h * E7, k7);
        Combination.squaredInUnitsOf(out, y, next, tolerance.relative(), tolerance.absolute());
        if (depot != null) {
            depot.withoutError(out);
        }
    }

    private double largestLane(double[] squares) {
        System.arraycopy(squares, 0, laneSums, 0, lanes);
        for (int from = lanes; from < squares.length; from += lanes) {
            System.arraycopy(squares, from, laneSquares, 0, lanes);
            Combination.of(laneSums, laneSums, 1, laneSquares);
        }
        var largest = 0.0;
        for (double sum : laneSums) {
            largest = Math.max(largest, sum);
        }
        return largest;
    }

    /// Where in `[state * lanes + lane]` the last attempt erred most; the first that is not finite, if
    /// there is one.
    int worst() {
        var worst = 0;
        for (int i = 0; i < stage.length && !Double.isNaN(stage[worst]); i++) {
            worst = stage[i] <= stage[worst] ? worst : i;
        }
        return worst;
    }
}
