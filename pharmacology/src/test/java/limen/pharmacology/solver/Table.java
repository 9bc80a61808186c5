package limen.pharmacology.solver;

/// All rows of a solution, kept. `[row][state * lanes + lane]`.
@SuppressWarnings("ArrayRecordComponent") // a test's own
record Table(double[][] rows, Steps steps) {
    static Table of(Kernel kernel, Dosing dosing, double[] hours, Tolerance tolerance) {
        var rows = new double[hours.length][];
        var steps = Solver.solve(kernel, dosing, hours, tolerance, (row, at, y) -> rows[row] = y.clone());
        return new Table(rows, steps);
    }

    static Dosing single(double amount) {
        return new Dosing(0, new double[] {0}, new double[] {amount});
    }
}
