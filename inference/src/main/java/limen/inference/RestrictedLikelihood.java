package limen.inference;

import static limen.inference.algebra.SymmetricMatrix.dot;

import limen.inference.algebra.SymmetricMatrix;

/// The REML criterion of the random-intercept model as a function of `lambda = tau^2 / sigma^2` alone, with `b` and
/// `sigma^2` profiled out:
///
/// `f(lambda) = sum log(1 + n_i lambda) + log |A| + (N - q) log r`, where `A = X'WX`, `r = (y - Xb)'W(y - Xb)`,
/// `W_i = I - w_i J`, `w_i = lambda / (1 + n_i lambda)`.
///
/// With `s_i` the column sums of a participant's design rows and `R_i` the sum of their residuals, the derivatives
/// are `A' = -sum w_i' s_i s_i'`, `r' = -sum w_i' R_i^2` (the envelope theorem: `b` is optimal) and `r'' = -sum
/// w_i'' R_i^2 - 2 h'A^-1 h` with `h = sum w_i' s_i R_i`.
final class RestrictedLikelihood {
    private static final double LARGEST_LAMBDA = 1e8;
    private static final double SMALLEST_CURVATURE = 1e-6;
    private static final int GRID = 60;
    private static final int NEWTON_STEPS = 100;

    private final Design design;
    private final int residualDf;
    private final SymmetricMatrix crossProduct;
    private final double[] crossValues;
    private final double squares;
    private final int[] rows;
    private final double[][] designSums;
    private final double[] valueSums;

    RestrictedLikelihood(CellData data, Design design) {
        this.design = design;
        this.residualDf = data.count() - design.terms();
        this.crossProduct = new SymmetricMatrix(design.terms());
        this.crossValues = new double[design.terms()];
        var total = data.squaresWithinCells();
        for (var cell = 0; cell < design.cells(); cell++) {
            if (data.count(cell) > 0) {
                var sum = data.count(cell) * data.centredMean(cell);
                crossProduct.addOuter(data.count(cell), design.row(cell));
                LeastSquaresFit.addTo(crossValues, sum, design.row(cell));
                total += sum * data.centredMean(cell);
            }
        }
        this.squares = total;
        this.rows = new int[data.participants()];
        this.designSums = new double[data.participants()][design.terms()];
        this.valueSums = new double[data.participants()];
        for (var person = 0; person < rows.length; person++) {
            for (var cell = 0; cell < design.cells(); cell++) {
                var count = data.count(person, cell);
                rows[person] += count;
                valueSums[person] += data.centredSum(person, cell);
                LeastSquaresFit.addTo(designSums[person], count, design.row(cell));
            }
        }
    }

    /// The criterion and its parts at one `lambda`.
    ///
    /// @param criterion `f`, which is -2 log L up to a constant
    /// @param first derivative of `f`
    /// @param residualSquares `r`, with its derivatives
    /// @param determinantsSecond the second derivative of `sum log(1 + n_i lambda) + log |A|`
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record At(
            double lambda,
            double criterion,
            double first,
            double second,
            double[] coefficients,
            SymmetricMatrix.Factor information,
            SymmetricMatrix informationFirst,
            double residualSquares,
            double residualSquaresFirst,
            double residualSquaresSecond,
            double determinantsSecond) {

        /// Whether this is a proper optimum: at zero, or well inside the bounds with curvature in log lambda.
        boolean isDetermined() {
            return lambda == 0
                    ? residualSquares > 0
                    : lambda < LARGEST_LAMBDA / 10 && lambda * lambda * second > SMALLEST_CURVATURE;
        }
    }

    At at(double lambda) {
        var terms = design.terms();
        var a = new SymmetricMatrix(terms);
        var aFirst = new SymmetricMatrix(terms);
        var aSecond = new SymmetricMatrix(terms);
        a.add(crossProduct);
        var b = crossValues.clone();
        var c = squares;
        var logs = 0.0;
        var logsFirst = 0.0;
        var logsSecond = 0.0;
        for (var person = 0; person < rows.length; person++) {
            var n = rows[person];
            var grown = 1 + n * lambda;
            var w = lambda / grown;
            var wFirst = 1 / (grown * grown);
            a.addOuter(-w, designSums[person]);
            aFirst.addOuter(-wFirst, designSums[person]);
            aSecond.addOuter(2 * n * wFirst / grown, designSums[person]);
            LeastSquaresFit.addTo(b, -w * valueSums[person], designSums[person]);
            c -= w * valueSums[person] * valueSums[person];
            logs += Math.log1p(n * lambda);
            logsFirst += n / grown;
            logsSecond -= (n / grown) * (n / grown);
        }
        var information = a.factor();
        var coefficients = information.solve(b);
        var r = c - dot(coefficients, b);
        var rFirst = 0.0;
        var rSecond = 0.0;
        var h = new double[terms];
        for (var person = 0; person < rows.length; person++) {
            var n = rows[person];
            var grown = 1 + n * lambda;
            var wFirst = 1 / (grown * grown);
            var residual = valueSums[person] - dot(designSums[person], coefficients);
            rFirst -= wFirst * residual * residual;
            rSecond += 2 * n * wFirst / grown * residual * residual;
            LeastSquaresFit.addTo(h, wFirst * residual, designSums[person]);
        }
        rSecond -= 2 * dot(h, information.solve(h));
        var determinantsFirst = logsFirst + information.traceOfInverseTimes(aFirst);
        var determinantsSecond =
                logsSecond + information.traceOfInverseTimes(aSecond) - information.traceOfSquaredInverseTimes(aFirst);
        return new At(
                lambda,
                logs + information.logDeterminant() + residualDf * Math.log(r),
                determinantsFirst + residualDf * rFirst / r,
                determinantsSecond + residualDf * (rSecond / r - rFirst * rFirst / (r * r)),
                coefficients,
                information,
                aFirst,
                r,
                rFirst,
                rSecond,
                determinantsSecond);
    }

    /// The global optimum: the best point of a logarithmic grid, polished by Newton steps on the exact score, and
    /// `lambda = 0` where nothing larger does better.
    At maximise() {
        var best = at(0);
        var below = 0.0;
        var above = LARGEST_LAMBDA;
        var previous = 0.0;
        var bestIsLast = true;
        for (var i = 0; i <= GRID; i++) {
            var lambda = LARGEST_LAMBDA * Math.pow(10, -14 * (1 - i / (double) GRID));
            var here = at(lambda);
            if (bestIsLast) {
                above = lambda;
                bestIsLast = false;
            }
            if (here.criterion() < best.criterion()) {
                best = here;
                below = previous;
                bestIsLast = true;
            }
            previous = lambda;
        }
        if (best.lambda() == 0 && best.first() >= 0) {
            return best;
        }
        return polish(best, below, above);
    }

    /// Newton's method on the score, kept inside the bracket by bisection.
    private At polish(At start, double below, double above) {
        var low = below;
        var high = above;
        var here = start;
        for (var step = 0; step < NEWTON_STEPS; step++) {
            if (here.first() > 0) {
                high = here.lambda();
            } else {
                low = here.lambda();
            }
            var next = here.second() > 0 ? here.lambda() - here.first() / here.second() : Double.NaN;
            if (!(next > low && next < high)) {
                next = low == 0 ? high / 16 : Math.sqrt(low * high);
            }
            if (Math.abs(next - here.lambda()) <= 1e-13 * here.lambda() || next < Double.MIN_NORMAL) {
                return here;
            }
            here = at(next);
        }
        return here;
    }
}
