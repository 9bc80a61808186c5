package limen.inference.mixed;

import java.util.Arrays;

/// Sums of squares and products `W'R^-1 W` of rows whose residuals have the correlation
/// `R_jk = phi^|t_j - t_k|`, as a function of `phi`.
///
/// Of neighbours with correlation `rho = phi^gap` only `a w_k w_k' - b (w_k w_{k-1}' + w_{k-1} w_k') +
/// c w_{k-1} w_{k-1}'`, `a = 1 / (1 - rho^2)`, `b = rho a`, `c = rho^2 a` enters, beside the first row
/// of a person. So the products are summed once for each length of a gap, and any `phi` costs a few
/// sums, however many rows there are.
final class SerialSums {
    private static final int FEW = 4;

    /// Order of `W`, the columns whose products are summed.
    private final int columns;

    private final double[] plain;
    private double[] gaps = new double[FEW];
    private double[][] own = new double[FEW][];
    private double[][] mixed = new double[FEW][];
    private double[][] previous = new double[FEW][];
    private int[] pairs = new int[FEW];
    private int classes;

    SerialSums(int columns) {
        this.columns = columns;
        this.plain = new double[columns * columns];
    }

    int columns() {
        return columns;
    }

    /// Adds a row that follows none.
    void add(double[] row) {
        addProduct(plain, row, row);
    }

    /// Adds a row that follows another of the same person.
    void add(double gap, double[] before, double[] row) {
        var place = placeOf(gap);
        pairs[place]++;
        addProduct(own[place], row, row);
        addProduct(mixed[place], row, before);
        addProduct(mixed[place], before, row);
        addProduct(previous[place], before, before);
    }

    private int placeOf(double gap) {
        for (var i = 0; i < classes; i++) {
            if (gaps[i] == gap) {
                return i;
            }
        }
        if (classes == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * classes);
            own = Arrays.copyOf(own, 2 * classes);
            mixed = Arrays.copyOf(mixed, 2 * classes);
            previous = Arrays.copyOf(previous, 2 * classes);
            pairs = Arrays.copyOf(pairs, 2 * classes);
        }
        gaps[classes] = gap;
        own[classes] = new double[columns * columns];
        mixed[classes] = new double[columns * columns];
        previous[classes] = new double[columns * columns];
        return classes++;
    }

    private void addProduct(double[] sum, double[] left, double[] right) {
        for (var i = 0; i < columns; i++) {
            for (var j = 0; j < columns; j++) {
                sum[i * columns + j] += left[i] * right[j];
            }
        }
    }

    /// The products in `at[0]` and `log |R|` in the value returned.
    double at(double phi, double[][] at) {
        System.arraycopy(plain, 0, at[0], 0, plain.length);
        var logDeterminant = 0.0;
        for (var i = 0; i < classes; i++) {
            var rho = Math.pow(phi, gaps[i]);
            var left = oneMinusSquare(phi, gaps[i]);
            addCombination(at[0], i, 1 / left, rho / left, rho * rho / left);
            logDeterminant += pairs[i] * Math.log(left);
        }
        return logDeterminant;
    }

    /// The products in `at[0]` and their first and second derivatives by `phi` in `at[1]` and `at[2]`;
    /// the same of `log |R|` in `logDeterminant`.
    void withDerivatives(double phi, double[][] at, double[] logDeterminant) {
        logDeterminant[0] = at(phi, at);
        logDeterminant[1] = 0;
        logDeterminant[2] = 0;
        Arrays.fill(at[1], 0);
        Arrays.fill(at[2], 0);
        for (var i = 0; i < classes; i++) {
            var gap = gaps[i];
            var rho = Math.pow(phi, gap);
            var first = gap * Math.pow(phi, gap - 1);
            // At phi = 0 and gap 1 the power would be 0 / 0.
            var second = gap == 1 ? 0 : gap * (gap - 1) * Math.pow(phi, gap - 2);
            var a = 1 / oneMinusSquare(phi, gap);
            var a1 = 2 * rho * a * a;
            var a2 = 2 * a * a + 8 * rho * rho * a * a * a;
            var b1 = a + rho * a1;
            var b2 = 2 * a1 + rho * a2;
            // c = a - 1, so it shares the derivatives of a.
            addCombination(at[1], i, a1 * first, b1 * first, a1 * first);
            var curvedA = a2 * first * first + a1 * second;
            addCombination(at[2], i, curvedA, b2 * first * first + b1 * second, curvedA);
            var log1 = -2 * rho * a;
            var log2 = -2 * a - 2 * rho * a1;
            logDeterminant[1] += pairs[i] * log1 * first;
            logDeterminant[2] += pairs[i] * (log2 * first * first + log1 * second);
        }
    }

    private void addCombination(double[] sum, int place, double a, double b, double c) {
        var ownProducts = own[place];
        var mixedProducts = mixed[place];
        var previousProducts = previous[place];
        for (var k = 0; k < sum.length; k++) {
            sum[k] += a * ownProducts[k] - b * mixedProducts[k] + c * previousProducts[k];
        }
    }

    /// `1 - phi^(2 gap)`, exact near 1.
    private static double oneMinusSquare(double phi, double gap) {
        return -Math.expm1(2 * gap * Math.log(Math.abs(phi)));
    }
}
