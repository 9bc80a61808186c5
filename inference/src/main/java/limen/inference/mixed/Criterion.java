package limen.inference.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import limen.inference.algebra.SymmetricMatrix;

/// The criterion that a mixed model makes as small as possible, `-2 log L` up to a constant, with
/// coefficients and `sigma^2` profiled out, and its exact first and second derivatives by the four
/// natural parameters.
///
/// A person's rows have covariance `sigma^2 V`, `V = R(phi) + Z Lambda Z'`, `Z` a column of ones and
/// one of the slope's term. With `A, B, G` the products `W'R^-1 W`, `W'R^-1 Z`, `Z'R^-1 Z` of
/// `W = (X, y)`: `W'V^-1 W = A - B K B'`, `K = (I + Lambda G)^-1 Lambda`,
/// `log |V| = log |R| + log |I + Lambda G|`, which needs no inverse of `Lambda`, so that people who do
/// not differ are no special case. Summed over people to `T`: `f = sum log |V| + log |T_xx| + m log r`,
/// `r = T_yy - T_yx T_xx^-1 T_xy`; without the second term and with `m` the number of rows N for the
/// full likelihood, `m = N - p` for the restricted.
///
/// Natural parameters: 0, 1, 2 are `Lambda_11`, `Lambda_21`, `Lambda_22`, 3 is `phi`.
final class Criterion {
    static final int PHI = 3;
    static final int PARAMETERS = 4;

    private static final Matrix2[] UNIT = {
        Matrix2.symmetric(1, 0, 0), Matrix2.symmetric(0, 1, 0), Matrix2.symmetric(0, 0, 1)
    };

    private final int terms;
    private final int order;
    private final int freedom;
    private final boolean restricted;
    private final boolean serial;
    private final boolean byPerson;
    private final List<SerialSums> people = new ArrayList<>();

    Criterion(Rows rows, Working working, MixedModel model, Likelihood likelihood) {
        this.terms = working.terms();
        this.order = terms + 1;
        this.restricted = likelihood == Likelihood.RESTRICTED;
        this.freedom = restricted ? rows.count() - terms : rows.count();
        this.serial = model.correlation() != SerialCorrelation.NONE;
        this.byPerson = !(model.random() instanceof RandomEffects.None);
        for (var person = 0; person < rows.people(); person++) {
            if (byPerson || people.isEmpty()) {
                people.add(new SerialSums(order + (byPerson ? 2 : 0)));
            }
            addRows(people.getLast(), rows, working, person, model.unitOfTime(rows));
        }
    }

    private void addRows(SerialSums sums, Rows rows, Working working, int person, double unitOfTime) {
        double[] before = null;
        for (var row = rows.firstOf(person); row < rows.endOf(person); row++) {
            var w = new double[sums.columns()];
            for (var j = 0; j < terms; j++) {
                w[j] = working.q()[j][row];
            }
            w[terms] = working.rest()[row];
            if (byPerson) {
                w[order] = 1;
                w[order + 1] = working.z()[row];
            }
            if (before == null || !serial) {
                sums.add(w);
            } else {
                sums.add((rows.time(row) - rows.time(row - 1)) / unitOfTime, before, w);
            }
            before = w;
        }
    }

    /// `m`: rows, less terms under the restricted likelihood.
    int freedom() {
        return freedom;
    }

    boolean isRestricted() {
        return restricted;
    }

    /// The criterion's value; infinite where it cannot be computed.
    double value(double[] natural) {
        var lambda = Matrix2.symmetric(natural[0], natural[1], natural[2]);
        var total = new double[order * order];
        var products =
                new double[1][people.getFirst().columns() * people.getFirst().columns()];
        var logs = 0.0;
        for (var sums : people) {
            logs += sums.at(natural[PHI], products);
            addBlock(total, products[0], sums.columns());
            if (byPerson) {
                var g = corner(products[0], sums.columns());
                var grown = Matrix2.IDENTITY.plus(lambda.times(g));
                logs += Math.log(grown.determinant());
                var b = columns(products[0], sums.columns());
                take(total, 1, b, grown.inverse().times(lambda), b);
            }
        }
        try {
            var solved = new Solved(total);
            return logs + (restricted ? solved.factor.logDeterminant() : 0) + freedom * Math.log(solved.residual);
        } catch (ArithmeticException lost) {
            return Double.POSITIVE_INFINITY;
        }
    }

    /// Coefficients and residual squares that belong to the summed products `T`.
    private final class Solved {
        private final SymmetricMatrix.Factor factor;
        private final double[] coefficients;
        private final double residual;

        Solved(double[] total) {
            var xx = new SymmetricMatrix(terms);
            var xy = new double[terms];
            for (var i = 0; i < terms; i++) {
                for (var j = 0; j <= i; j++) {
                    xx.add(i, j, total[i * order + j]);
                }
                xy[i] = total[i * order + terms];
            }
            factor = xx.factor();
            coefficients = factor.solve(xy);
            residual = total[order * order - 1] - SymmetricMatrix.dot(coefficients, xy);
        }
    }

    /// The criterion and its parts at one point.
    ///
    /// @param coefficients of the working columns
    /// @param inverse `T_xx^-1`
    /// @param informationFirst derivatives of `T_xx`, by natural parameter; null where that parameter
    /// is not free
    /// @param residual `r`
    /// @param residualFirst derivatives of `r`
    @SuppressWarnings("ArrayRecordComponent") // never leaves this package, and nobody changes it
    record At(
            double value,
            double[] coefficients,
            double[][] inverse,
            double[][][] informationFirst,
            double residual,
            double[] residualFirst,
            double[] gradient,
            double[][] hessian) {}

    /// The criterion and its derivatives by those natural parameters, in ascending order; all others
    /// stay zero.
    ///
    /// @throws ArithmeticException if the point is too extreme to be computed
    At at(double[] natural, int[] free) {
        var sums = new Sums(natural, free);
        people.forEach(sums::add);
        return sums.result();
    }

    /// The sums over people of `W'V^-1 W`, of `log |V|`, and of their derivatives.
    private final class Sums {
        private final int[] free;
        private final double phi;
        private final boolean phiIsFree;
        private final Matrix2 lambda;
        private final double[] total = new double[order * order];
        private final double[][] first = new double[PARAMETERS][order * order];
        private final double[][][] second = new double[PARAMETERS][PARAMETERS][];
        private double logs;
        private final double[] logsFirst = new double[PARAMETERS];
        private final double[][] logsSecond = new double[PARAMETERS][PARAMETERS];
        private final double[][] products;
        private final double[] logDeterminant = new double[3];

        Sums(double[] natural, int[] free) {
            this.free = free;
            this.phi = natural[PHI];
            this.phiIsFree = Arrays.stream(free).anyMatch(a -> a == PHI);
            this.lambda = Matrix2.symmetric(natural[0], natural[1], natural[2]);
            for (var a : free) {
                for (var b : free) {
                    if (b <= a) {
                        second[a][b] = new double[order * order];
                        second[b][a] = second[a][b];
                    }
                }
            }
            var columns = people.getFirst().columns();
            products = new double[3][columns * columns];
        }

        void add(SerialSums person) {
            var columns = person.columns();
            if (phiIsFree) {
                person.withDerivatives(phi, products, logDeterminant);
                logsFirst[PHI] += logDeterminant[1];
                logsSecond[PHI][PHI] += logDeterminant[2];
                addBlock(first[PHI], products[1], columns);
                addBlock(second[PHI][PHI], products[2], columns);
            } else {
                logDeterminant[0] = person.at(phi, products);
            }
            logs += logDeterminant[0];
            addBlock(total, products[0], columns);
            if (byPerson) {
                addRandomEffects(columns);
            }
        }

        private void addRandomEffects(int columns) {
            var g = corner(products[0], columns);
            var b = columns(products[0], columns);
            var grown = Matrix2.IDENTITY.plus(lambda.times(g));
            var u = grown.inverse();
            var k = u.times(lambda);
            var p = g.times(u);
            logs += Math.log(grown.determinant());
            take(total, 1, b, k, b);
            for (var i : free) {
                if (i < PHI) {
                    var ki = u.times(UNIT[i]).times(u.transposed());
                    take(first[i], 1, b, ki, b);
                    logsFirst[i] += p.traceOfTimes(UNIT[i]);
                    for (var j : free) {
                        if (j <= i) {
                            var crossed = UNIT[j].times(p).times(UNIT[i]);
                            var kij =
                                    u.times(crossed.plus(crossed.transposed())).times(u.transposed());
                            take(second[i][j], -1, b, kij, b);
                            logsSecond[i][j] -= p.times(UNIT[j]).times(p).traceOfTimes(UNIT[i]);
                        }
                    }
                }
            }
            if (phiIsFree) {
                addSerial(columns, b, u, k);
            }
        }

        private void addSerial(int columns, double[][] b, Matrix2 u, Matrix2 k) {
            var b1 = columns(products[1], columns);
            var b2 = columns(products[2], columns);
            var g1 = corner(products[1], columns);
            var g2 = corner(products[2], columns);
            var kg = k.times(g1);
            var k1 = kg.times(k).scaled(-1);
            var k2 = kg.times(kg).times(k).scaled(2).plus(k.times(g2).times(k).scaled(-1));
            takeBoth(first[PHI], 1, b1, k, b);
            take(first[PHI], 1, b, k1, b);
            logsFirst[PHI] += k.traceOfTimes(g1);
            takeBoth(second[PHI][PHI], 1, b2, k, b);
            take(second[PHI][PHI], 2, b1, k, b1);
            takeBoth(second[PHI][PHI], 2, b1, k1, b);
            take(second[PHI][PHI], 1, b, k2, b);
            logsSecond[PHI][PHI] += k1.traceOfTimes(g1) + k.traceOfTimes(g2);
            for (var i : free) {
                if (i < PHI) {
                    var ki = u.times(UNIT[i]).times(u.transposed());
                    var half = kg.times(ki);
                    var ki1 = half.plus(half.transposed()).scaled(-1);
                    takeBoth(second[PHI][i], 1, b1, ki, b);
                    take(second[PHI][i], 1, b, ki1, b);
                    logsSecond[PHI][i] += ki.traceOfTimes(g1);
                }
            }
        }

        At result() {
            var solved = new Solved(total);
            var inverse = solved.factor.inverse().rows();
            var contrast = Arrays.copyOf(solved.coefficients, order);
            for (var i = 0; i < terms; i++) {
                contrast[i] = -contrast[i];
            }
            contrast[terms] = 1;
            var r = solved.residual;
            var rFirst = new double[PARAMETERS];
            var informationFirst = new double[PARAMETERS][][];
            var score = new double[PARAMETERS][];
            var product = new double[PARAMETERS][][];
            var gradient = new double[PARAMETERS];
            var hessian = new double[PARAMETERS][PARAMETERS];
            for (var i : free) {
                score[i] = times(first[i], contrast);
                rFirst[i] = SymmetricMatrix.dot(contrast, score[i]);
                informationFirst[i] = block(first[i]);
                product[i] = timesBlock(inverse, first[i]);
                gradient[i] = logsFirst[i] + freedom * rFirst[i] / r + (restricted ? trace(product[i]) : 0);
            }
            for (var i : free) {
                for (var j : free) {
                    if (j <= i) {
                        var rSecond = SymmetricMatrix.dot(contrast, times(second[i][j], contrast))
                                - 2 * bilinear(inverse, score[i], score[j]);
                        var determinants = restricted
                                ? trace(timesBlock(inverse, second[i][j])) - traceOfTimes(product[i], product[j])
                                : 0;
                        hessian[i][j] = logsSecond[i][j]
                                + determinants
                                + freedom * (rSecond / r - rFirst[i] * rFirst[j] / (r * r));
                        hessian[j][i] = hessian[i][j];
                    }
                }
            }
            var value = logs + (restricted ? solved.factor.logDeterminant() : 0) + freedom * Math.log(r);
            return new At(value, solved.coefficients, inverse, informationFirst, r, rFirst, gradient, hessian);
        }
    }

    private void addBlock(double[] total, double[] products, int columns) {
        for (var i = 0; i < order; i++) {
            for (var j = 0; j < order; j++) {
                total[i * order + j] += products[i * columns + j];
            }
        }
    }

    private Matrix2 corner(double[] products, int columns) {
        var at = order * columns + order;
        return Matrix2.symmetric(products[at], products[at + 1], products[at + columns + 1]);
    }

    private double[][] columns(double[] products, int columns) {
        var both = new double[2][order];
        for (var i = 0; i < order; i++) {
            both[0][i] = products[i * columns + order];
            both[1][i] = products[i * columns + order + 1];
        }
        return both;
    }

    /// `total - factor x left k right'`.
    private void take(double[] total, double factor, double[][] left, Matrix2 k, double[][] right) {
        for (var i = 0; i < order; i++) {
            var along0 = factor * (left[0][i] * k.a() + left[1][i] * k.c());
            var along1 = factor * (left[0][i] * k.b() + left[1][i] * k.d());
            for (var j = 0; j < order; j++) {
                total[i * order + j] -= along0 * right[0][j] + along1 * right[1][j];
            }
        }
    }

    private void takeBoth(double[] total, double factor, double[][] left, Matrix2 k, double[][] right) {
        take(total, factor, left, k, right);
        take(total, factor, right, k, left);
    }

    private double[] times(double[] matrix, double[] v) {
        var product = new double[order];
        for (var i = 0; i < order; i++) {
            for (var j = 0; j < order; j++) {
                product[i] += matrix[i * order + j] * v[j];
            }
        }
        return product;
    }

    private double[][] block(double[] matrix) {
        var block = new double[terms][terms];
        for (var i = 0; i < terms; i++) {
            System.arraycopy(matrix, i * order, block[i], 0, terms);
        }
        return block;
    }

    private double[][] timesBlock(double[][] inverse, double[] matrix) {
        var product = new double[terms][terms];
        for (var i = 0; i < terms; i++) {
            for (var k = 0; k < terms; k++) {
                for (var j = 0; j < terms; j++) {
                    product[i][j] += inverse[i][k] * matrix[k * order + j];
                }
            }
        }
        return product;
    }

    private static double trace(double[][] matrix) {
        var sum = 0.0;
        for (var i = 0; i < matrix.length; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    private static double traceOfTimes(double[][] a, double[][] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            for (var j = 0; j < a.length; j++) {
                sum += a[i][j] * b[j][i];
            }
        }
        return sum;
    }

    private double bilinear(double[][] inverse, double[] left, double[] right) {
        var sum = 0.0;
        for (var i = 0; i < terms; i++) {
            for (var j = 0; j < terms; j++) {
                sum += left[i] * inverse[i][j] * right[j];
            }
        }
        return sum;
    }
}
