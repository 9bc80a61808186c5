package limen.inference.algebra;

/// A small symmetric matrix and its Cholesky factor: enough for models of a few terms, without a library's weight.
public final class SymmetricMatrix {
    private final double[][] entries;

    public SymmetricMatrix(int order) {
        entries = new double[order][order];
    }

    public int order() {
        return entries.length;
    }

    /// Adds `factor x v v'`.
    public void addOuter(double factor, double[] v) {
        for (var i = 0; i < v.length; i++) {
            for (var j = 0; j < v.length; j++) {
                entries[i][j] += factor * v[i] * v[j];
            }
        }
    }

    public void add(SymmetricMatrix other) {
        for (var i = 0; i < order(); i++) {
            for (var j = 0; j < order(); j++) {
                entries[i][j] += other.entries[i][j];
            }
        }
    }

    /// Adds `amount` to the entry in this row and column, and in its mirror image.
    public void add(int row, int column, double amount) {
        entries[row][column] += amount;
        if (row != column) {
            entries[column][row] += amount;
        }
    }

    public double entry(int row, int column) {
        return entries[row][column];
    }

    /// A copy of all entries, by rows.
    public double[][] rows() {
        var rows = new double[order()][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = entries[i].clone();
        }
        return rows;
    }

    /// `this x v`.
    public double[] times(double[] v) {
        var product = new double[v.length];
        for (var i = 0; i < v.length; i++) {
            for (var j = 0; j < v.length; j++) {
                product[i] += entries[i][j] * v[j];
            }
        }
        return product;
    }

    /// `v' x this x v`.
    public double quadratic(double[] v) {
        return dot(v, times(v));
    }

    public static double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Factors a positive definite matrix.
    ///
    /// @throws ArithmeticException if the matrix is not positive definite to working precision
    public Factor factor() {
        var order = order();
        var lower = new double[order][order];
        for (var j = 0; j < order; j++) {
            for (var i = j; i < order; i++) {
                var rest = entries[i][j];
                for (var k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i > j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 1e-14 * entries[j][j]) {
                    lower[j][j] = Math.sqrt(rest);
                } else {
                    throw new ArithmeticException(
                            "the design is singular: term %d is determined by the others".formatted(j));
                }
            }
        }
        return new Factor(lower);
    }

    /// The lower triangle `L` of `A = L L'`.
    public static final class Factor {
        private final double[][] lower;

        private Factor(double[][] lower) {
            this.lower = lower;
        }

        /// `A^-1 v`.
        public double[] solve(double[] v) {
            var order = lower.length;
            var solution = v.clone();
            for (var i = 0; i < order; i++) {
                for (var k = 0; k < i; k++) {
                    solution[i] -= lower[i][k] * solution[k];
                }
                solution[i] /= lower[i][i];
            }
            for (var i = order - 1; i >= 0; i--) {
                for (var k = i + 1; k < order; k++) {
                    solution[i] -= lower[k][i] * solution[k];
                }
                solution[i] /= lower[i][i];
            }
            return solution;
        }

        /// `L'^-1 v`: a vector of independent numbers with variance 1 becomes one with covariance `A^-1`.
        public double[] solveTransposed(double[] v) {
            var solution = v.clone();
            for (var i = lower.length - 1; i >= 0; i--) {
                for (var k = i + 1; k < lower.length; k++) {
                    solution[i] -= lower[k][i] * solution[k];
                }
                solution[i] /= lower[i][i];
            }
            return solution;
        }

        /// `A^-1`.
        public SymmetricMatrix inverse() {
            var order = lower.length;
            var inverse = new SymmetricMatrix(order);
            for (var column = 0; column < order; column++) {
                var unit = new double[order];
                unit[column] = 1;
                var solution = solve(unit);
                for (var row = column; row < order; row++) {
                    inverse.add(row, column, solution[row]);
                }
            }
            return inverse;
        }

        /// `log |A|`.
        public double logDeterminant() {
            var sum = 0.0;
            for (var i = 0; i < lower.length; i++) {
                sum += 2 * Math.log(lower[i][i]);
            }
            return sum;
        }

        /// `trace(A^-1 B)`.
        public double traceOfInverseTimes(SymmetricMatrix b) {
            var trace = 0.0;
            for (var column = 0; column < lower.length; column++) {
                trace += solve(b.entries[column])[column];
            }
            return trace;
        }

        /// `trace(A^-1 B A^-1 B)`.
        public double traceOfSquaredInverseTimes(SymmetricMatrix b) {
            var order = lower.length;
            // Column j of A^-1 B is A^-1 times column j of the symmetric B.
            var product = new double[order][];
            for (var column = 0; column < order; column++) {
                product[column] = solve(b.entries[column]);
            }
            var trace = 0.0;
            for (var i = 0; i < order; i++) {
                for (var j = 0; j < order; j++) {
                    trace += product[j][i] * product[i][j];
                }
            }
            return trace;
        }
    }
}
