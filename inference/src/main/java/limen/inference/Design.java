package limen.inference;

/// The rows of a categorical design matrix: for each cell of the design its values of every term,
/// `row[cell][term]`.
///
/// All observations of one cell share one row, so a model needs only each participant's counts and sums per cell.
final class Design {
    private final double[][] rows;

    Design(double[][] rows) {
        this.rows = rows;
    }

    /// Two cells (placebo, active); terms: intercept, active.
    static Design capsule() {
        return new Design(new double[][] {{1, 0}, {1, 1}});
    }

    /// Four cells in the order of [Stratum]; terms: intercept, active, guess active, active x guess active.
    static Design capsuleAndGuess() {
        var rows = new double[Stratum.values().length][];
        for (var stratum : Stratum.values()) {
            var active = stratum.allocation() == Arm.ACTIVE ? 1.0 : 0.0;
            var guessed = stratum.guess() == Arm.ACTIVE ? 1.0 : 0.0;
            rows[stratum.ordinal()] = new double[] {1, active, guessed, active * guessed};
        }
        return new Design(rows);
    }

    int cells() {
        return rows.length;
    }

    int terms() {
        return rows[0].length;
    }

    double[] row(int cell) {
        return rows[cell];
    }

    /// The contrast `sum weight[cell] x mean of cell`, as weights of the terms.
    double[] contrastOfCells(double... weightOfCell) {
        var weights = new double[terms()];
        for (var cell = 0; cell < cells(); cell++) {
            for (var term = 0; term < weights.length; term++) {
                weights[term] += weightOfCell[cell] * rows[cell][term];
            }
        }
        return weights;
    }

    /// The contrast that picks one term.
    double[] term(int index) {
        var weights = new double[terms()];
        weights[index] = 1;
        return weights;
    }
}
