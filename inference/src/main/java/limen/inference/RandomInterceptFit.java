package limen.inference;

import static limen.inference.algebra.SymmetricMatrix.dot;

/// A linear mixed model with one random intercept per participant, fitted by REML [PattersonThompson1971], with
/// Satterthwaite degrees of freedom [Satterthwaite1946] in the form of [Kuznetsova2017]:
/// `y = X b + u[participant] + e`, `u ~ N(0, tau^2)`, `e ~ N(0, sigma^2)`.
///
/// Written with the variance ratio `lambda = tau^2 / sigma^2`: a participant with `n_i` rows has `V_i = sigma^2 (I
/// + lambda J)`, whose inverse is `(I - w_i J) / sigma^2` with `w_i = lambda / (1 + n_i lambda)`. So every quantity
/// is a sum over participants of counts and sums per cell, `b` and `sigma^2` follow from `lambda`, and the
/// criterion has one argument; its derivatives are exact (see [RestrictedLikelihood]).
///
/// Satterthwaite: `df(L) = 2 v^2 / (g' A g)` with `v = Var(L'b)`, `g` its gradient in the variance parameters and
/// `A` their covariance, twice the inverse Hessian of the criterion. At the boundary `lambda = 0` only `sigma^2` is
/// estimated and the formula gives N - q, the least-squares value.
public final class RandomInterceptFit implements LinearFit {
    private final CellData data;
    private final Design design;
    private final RestrictedLikelihood.At optimum;
    private final double sigmaSquared;

    private RandomInterceptFit(CellData data, Design design, RestrictedLikelihood.At optimum) {
        this.data = data;
        this.design = design;
        this.optimum = optimum;
        this.sigmaSquared = optimum.residualSquares() / (data.count() - design.terms());
    }

    static RandomInterceptFit of(CellData data, Design design) {
        return new RandomInterceptFit(data, design, new RestrictedLikelihood(data, design).maximise());
    }

    @Override
    public int rows() {
        return data.count();
    }

    @Override
    public double residualSd() {
        return Math.sqrt(sigmaSquared);
    }

    /// The standard deviation of participants' intercepts, in outcome units; 0 at the boundary.
    public double participantSd() {
        return Math.sqrt(optimum.lambda() * sigmaSquared);
    }

    /// The restricted log-likelihood at its maximum.
    double logLikelihood() {
        var df = data.count() - design.terms();
        return -0.5 * (optimum.criterion() + df * (1 + Math.log(2 * Math.PI / df)));
    }

    /// Not if every value is a person's level and a capsule's shift without error (the ratio grows beyond bounds),
    /// and not if there are too few people to see how they differ (the criterion is flat in the ratio).
    @Override
    public boolean isDetermined() {
        return optimum.isDetermined();
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
        var value = dot(weights, optimum.coefficients()) + weights[0] * data.centre();
        var scaledVariance = dot(weights, optimum.information().solve(weights));
        return new Estimate(value, Math.sqrt(sigmaSquared * scaledVariance), satterthwaite(weights, scaledVariance));
    }

    private double satterthwaite(double[] weights, double scaledVariance) {
        var residualDf = data.count() - design.terms();
        if (optimum.lambda() == 0) {
            return residualDf;
        }
        // Second derivatives of -2 log L(sigma^2, lambda) at the optimum, where the first ones vanish.
        var ss = residualDf / (sigmaSquared * sigmaSquared);
        var sl = -optimum.residualSquaresFirst() / (sigmaSquared * sigmaSquared);
        var ll = optimum.determinantsSecond() + optimum.residualSquaresSecond() / sigmaSquared;
        var determinant = ss * ll - sl * sl;
        // Gradient of Var(L'b) = sigma^2 L'A(lambda)^-1 L.
        var inverse = optimum.information().solve(weights);
        var gs = scaledVariance;
        var gl = -sigmaSquared * optimum.informationFirst().quadratic(inverse);
        var varianceOfVariance = 2 * (gs * gs * ll - 2 * gs * gl * sl + gl * gl * ss) / determinant;
        var variance = sigmaSquared * scaledVariance;
        return 2 * variance * variance / varianceOfVariance;
    }

    @Override
    public double[] influenceOn(double... weightOfCell) {
        var leverage = optimum.information().solve(design.contrastOfCells(weightOfCell));
        var influence = new double[data.participants()];
        for (var person = 0; person < influence.length; person++) {
            var leveredRows = 0.0;
            var rows = 0;
            var residuals = 0.0;
            for (var cell = 0; cell < design.cells(); cell++) {
                var count = data.count(person, cell);
                var residual = data.centredSum(person, cell) - count * dot(design.row(cell), optimum.coefficients());
                var lever = dot(leverage, design.row(cell));
                influence[person] += lever * residual;
                leveredRows += lever * count;
                residuals += residual;
                rows += count;
            }
            influence[person] -= optimum.lambda() / (1 + rows * optimum.lambda()) * leveredRows * residuals;
        }
        return influence;
    }
}
