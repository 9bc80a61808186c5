package limen.inference;

import static limen.inference.algebra.SymmetricMatrix.dot;

import limen.inference.algebra.SymmetricMatrix;

/// Ordinary least squares for people with one row each: `y = X b + e`, `e ~ N(0, s^2)`.
///
/// `b = (X'X)^-1 X'y`, `s^2 = RSS / (N - q)`, `se(L'b) = s sqrt(L'(X'X)^-1 L)`, referred to t with N - q degrees of
/// freedom (N rows, q terms).
public final class LeastSquaresFit implements LinearFit {
    private final CellData data;
    private final Design design;
    private final SymmetricMatrix.Factor crossProduct;
    private final double[] coefficients;
    private final double residualSd;
    private final int df;

    private LeastSquaresFit(
            CellData data,
            Design design,
            SymmetricMatrix.Factor crossProduct,
            double[] coefficients,
            double residualSd,
            int df) {
        this.data = data;
        this.design = design;
        this.crossProduct = crossProduct;
        this.coefficients = coefficients;
        this.residualSd = residualSd;
        this.df = df;
    }

    static LeastSquaresFit of(CellData data, Design design) {
        var crossProduct = new SymmetricMatrix(design.terms());
        var crossValues = new double[design.terms()];
        for (var cell = 0; cell < design.cells(); cell++) {
            if (data.count(cell) > 0) {
                crossProduct.addOuter(data.count(cell), design.row(cell));
                addTo(crossValues, data.count(cell) * data.centredMean(cell), design.row(cell));
            }
        }
        var factor = crossProduct.factor();
        var coefficients = factor.solve(crossValues);
        var squares = data.squaresWithinCells();
        for (var cell = 0; cell < design.cells(); cell++) {
            if (data.count(cell) > 0) {
                var lack = data.centredMean(cell) - dot(design.row(cell), coefficients);
                squares += data.count(cell) * lack * lack;
            }
        }
        var df = data.count() - design.terms();
        coefficients[0] += data.centre();
        return new LeastSquaresFit(data, design, factor, coefficients, Math.sqrt(squares / df), df);
    }

    static void addTo(double[] sum, double factor, double[] v) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * v[i];
        }
    }

    @Override
    public int rows() {
        return data.count();
    }

    @Override
    public double residualSd() {
        return residualSd;
    }

    @Override
    public boolean isDetermined() {
        return residualSd > 0;
    }

    @Override
    public Estimate coefficient(int term) {
        return estimate(design.term(term));
    }

    @Override
    public Estimate contrast(double... weightOfCell) {
        return estimate(design.contrastOfCells(weightOfCell));
    }

    private Estimate estimate(double[] weights) {
        var variance = dot(weights, crossProduct.solve(weights));
        return new Estimate(dot(weights, coefficients), residualSd * Math.sqrt(variance), df);
    }

    @Override
    public double[] influenceOn(double... weightOfCell) {
        var leverage = crossProduct.solve(design.contrastOfCells(weightOfCell));
        var influence = new double[data.participants()];
        for (var person = 0; person < influence.length; person++) {
            for (var cell = 0; cell < design.cells(); cell++) {
                var fitted = dot(design.row(cell), coefficients) - data.centre();
                var residual = data.centredSum(person, cell) - data.count(person, cell) * fitted;
                influence[person] += dot(leverage, design.row(cell)) * residual;
            }
        }
        return influence;
    }
}
