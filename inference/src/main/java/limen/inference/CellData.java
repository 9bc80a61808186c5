package limen.inference;

/// What a model with a categorical design needs of the data: for each participant and cell how many values there
/// are and their sum, and for each cell its mean and sum of squares.
///
/// Sums are kept about the grand mean, so that squares of large scores lose no digits. A cell whose values are all the
/// same has a variance of exactly zero, whatever rounding does to its sum.
public final class CellData {
    private final int participants;
    private final int cells;
    private final double centre;
    private final int[] counts;
    private final double[] sums;
    private final int[] cellCounts;
    private final double[] cellMeans;
    private final double[] cellSquares;

    private CellData(int participants, int cells, int rows, int[] participant, int[] cell, double[] value) {
        this.participants = participants;
        this.cells = cells;
        this.centre = mean(value, rows);
        this.counts = new int[participants * cells];
        this.sums = new double[participants * cells];
        this.cellCounts = new int[cells];
        this.cellMeans = new double[cells];
        this.cellSquares = new double[cells];
        var first = new int[cells];
        var varies = new boolean[cells];
        for (var i = 0; i < rows; i++) {
            if (cellCounts[cell[i]] == 0) {
                first[cell[i]] = i;
            }
            varies[cell[i]] |= value[i] != value[first[cell[i]]];
            var at = participant[i] * cells + cell[i];
            counts[at]++;
            sums[at] += value[i] - centre;
            cellCounts[cell[i]]++;
            cellMeans[cell[i]] += value[i] - centre;
        }
        for (var k = 0; k < cells; k++) {
            cellMeans[k] = varies[k] || cellCounts[k] == 0 ? cellMeans[k] / cellCounts[k] : value[first[k]] - centre;
        }
        for (var i = 0; i < rows; i++) {
            var deviation = value[i] - centre - cellMeans[cell[i]];
            cellSquares[cell[i]] += deviation * deviation;
        }
    }

    /// Counts and sums the values of a table.
    ///
    /// @param participants how many there are
    /// @param cells how many cells the design has
    /// @param participant of each row, 0 to participants - 1
    /// @param cell of each row, 0 to cells - 1
    /// @param rows how many entries of the three arrays are used
    /// @param value of each row, finite
    public static CellData of(int participants, int cells, int rows, int[] participant, int[] cell, double[] value) {
        if (participant.length < rows || cell.length < rows || value.length < rows) {
            throw new IllegalArgumentException("%d participants, %d cells and %d values; expected one each for %d rows"
                    .formatted(participant.length, cell.length, value.length, rows));
        }
        return new CellData(participants, cells, rows, participant, cell, value);
    }

    private static double mean(double[] value, int rows) {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) {
            sum += value[i];
        }
        return rows == 0 ? 0 : sum / rows;
    }

    public int participants() {
        return participants;
    }

    /// How many values a cell holds.
    public int count(int cell) {
        return cellCounts[cell];
    }

    /// How many values there are in all.
    public int count() {
        var n = 0;
        for (var count : cellCounts) {
            n += count;
        }
        return n;
    }

    /// The mean of a cell; NaN where it is empty.
    public double mean(int cell) {
        return centre + cellMeans[cell];
    }

    /// The sample variance of a cell; NaN with fewer than two values.
    public double variance(int cell) {
        return cellSquares[cell] / (cellCounts[cell] - 1);
    }

    /// How many cells the design has.
    public int cells() {
        return cells;
    }

    /// How many values one participant has in a cell.
    int count(int participant, int cell) {
        return counts[participant * cells + cell];
    }

    /// The sum of one participant's values in a cell, less [#centre()] for each.
    double centredSum(int participant, int cell) {
        return sums[participant * cells + cell];
    }

    /// What was subtracted from every value.
    double centre() {
        return centre;
    }

    /// The mean of a cell, less [#centre()].
    double centredMean(int cell) {
        return cellMeans[cell];
    }

    /// The sum of squared deviations from the means of the cells.
    double squaresWithinCells() {
        var sum = 0.0;
        for (var squares : cellSquares) {
            sum += squares;
        }
        return sum;
    }
}
