package limen.study.randomisation;

import java.util.Arrays;

/// Pearson's chi-square against equal shares or independence, at one level for all tests of this
/// package.
///
/// The level is one in a million, because the seeds are fixed and a test that fails must mean something.
/// Critical values: `scipy.stats.chi2.isf(1e-6, df)`, SciPy 1.17.
final class ChiSquare {
    private static final double[] CRITICAL = {
        Double.NaN, 23.9281, 27.6310, 30.6648, 33.3768, 35.8882, 38.2583, 40.5218, 42.7009, 44.8109, 46.8628, 48.8656
    };

    private ChiSquare() {}

    /// Of counts that should be equal.
    static double uniform(long... counts) {
        var expected = Arrays.stream(counts).sum() / (double) counts.length;
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    /// Of a table whose rows should have equal shares.
    static double independence(long[][] table) {
        var rows = Arrays.stream(table)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        var columns = new double[table[0].length];
        for (var row : table) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] += row[column];
            }
        }
        var all = Arrays.stream(rows).sum();
        var chiSquare = 0.0;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                var expected = rows[row] * columns[column] / all;
                chiSquare += expected == 0
                        ? 0
                        : (table[row][column] - expected) * (table[row][column] - expected) / expected;
            }
        }
        return chiSquare;
    }

    static double critical(int df) {
        return CRITICAL[df];
    }
}
