package limen.inference.mixed;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import limen.inference.Estimate;
import limen.inference.Interval;
import limen.inference.algebra.SymmetricMatrix;

/// The most likely mixed model for some rows.
///
/// Degrees of freedom are Satterthwaite's for every model, also with serial correlation:
/// `df = 2 v^2 / Var(v)` of the variance `v` of an estimate, `Var(v)` by the delta method from the
/// exact curvature of the log-likelihood [Satterthwaite1946], [Kuznetsova2017].
public final class MixedFit implements MixedResult {
    private final MixedModel model;
    private final Rows rows;
    private final Working working;
    private final Descent.Point optimum;
    private final Curvature curvature;
    private final Set<Edge> edges;
    private final boolean restricted;
    private final int freedom;
    /// `sigma^2` of the working outcome.
    private final double variance;

    MixedFit(
            MixedModel model, Rows rows, Working working, Criterion criterion, Descent.Point optimum, Set<Edge> edges) {
        this.model = model;
        this.rows = rows;
        this.working = working;
        this.optimum = optimum;
        this.edges = Collections.unmodifiableSet(edges);
        this.restricted = criterion.isRestricted();
        this.freedom = criterion.freedom();
        this.variance = optimum.at().residual() / freedom;
        this.curvature = new Curvature(optimum, freedom);
    }

    /// How many rows were fitted: those with an outcome.
    public int rowCount() {
        return rows.count();
    }

    /// How many people they are of.
    public int people() {
        return rows.people();
    }

    /// The edges of the possible at which the parameters lie; empty in the ordinary case.
    public Set<Edge> edges() {
        return edges;
    }

    /// The coefficient of one term.
    public Estimate coefficient(int term) {
        var weights = new double[rows.termCount()];
        weights[term] = 1;
        return contrast(weights);
    }

    /// The combination `sum weight[term] x coefficient[term]`.
    public Estimate contrast(double... weightOfTerm) {
        if (weightOfTerm.length != rows.termCount()) {
            throw new IllegalArgumentException("%d weights; expected one for each of the %d terms"
                    .formatted(weightOfTerm.length, rows.termCount()));
        }
        var weights = working.combination(weightOfTerm);
        var value = SymmetricMatrix.dot(weights, working.projection())
                + working.scale() * SymmetricMatrix.dot(weights, optimum.at().coefficients());
        var solved = times(optimum.at().inverse(), weights);
        var spread = SymmetricMatrix.dot(weights, solved);
        return new Estimate(value, working.scale() * Math.sqrt(variance * spread), satterthwaite(solved, spread));
    }

    private double satterthwaite(double[] solved, double spread) {
        var natural = new double[Criterion.PARAMETERS];
        for (var i : optimum.coordinates().naturals()) {
            natural[i] = -SymmetricMatrix.dot(solved, times(optimum.at().informationFirst()[i], solved)) / spread;
        }
        // Derivatives of log v, so that v itself cancels.
        return 2 / curvature.variance(1, optimum.coordinates().gradient(optimum.w(), natural));
    }

    /// The degrees of freedom that nlme would print for a term: rows less terms without random effects;
    /// with them, those of the level, people or rows, at which the term varies [PinheiroBates2000].
    public int containmentDf(int term) {
        if (model.random() instanceof RandomEffects.None) {
            return rows.count() - rows.termCount();
        }
        var intercepts = 0;
        var between = 0;
        for (var i = 0; i < rows.termCount(); i++) {
            if (rows.isConstant(i)) {
                intercepts++;
            } else if (rows.isBetweenPeople(i)) {
                between++;
            }
        }
        var isBetween = rows.isBetweenPeople(term) && !rows.isConstant(term);
        return isBetween
                ? rows.people() - Math.min(1, intercepts) - between
                : rows.count() - rows.people() - (rows.termCount() - between - intercepts);
    }

    /// The logarithm of the likelihood that was made as large as possible.
    public double logLikelihood() {
        var minusTwice =
                optimum.value() + freedom * (1 + Math.log(2 * Math.PI / freedom) + 2 * Math.log(working.scale()));
        return -0.5 * minusTwice - (restricted ? working.logDeterminantOfR() : 0);
    }

    /// Akaike's criterion, every coefficient and every parameter of the spread counted; smaller is
    /// better. Of restricted likelihoods only fits with the same terms compare.
    public double aic() {
        return -2 * logLikelihood() + 2 * (rows.termCount() + model.spreadParameters());
    }

    /// The parameters of the spread that the model has, with intervals by the delta method on the scale
    /// of `log` (standard deviations), `atanh` (correlations) and, for CAR1, `log(-log phi)`.
    public Map<Parameter, Spread> spreads() {
        var spreads = new EnumMap<Parameter, Spread>(Parameter.class);
        spreads.put(Parameter.RESIDUAL_SD, residualSd());
        switch (model.random()) {
            case RandomEffects.None none -> {}
            case RandomEffects.Intercept intercept -> spreads.put(Parameter.INTERCEPT_SD, sd(levelWeights()));
            case RandomEffects.InterceptAndSlope both -> {
                spreads.put(Parameter.INTERCEPT_SD, sd(levelWeights()));
                spreads.put(Parameter.SLOPE_SD, sd(slopeWeights()));
                spreads.put(Parameter.INTERCEPT_SLOPE_CORRELATION, correlation());
            }
        }
        if (model.correlation() != SerialCorrelation.NONE) {
            spreads.put(Parameter.SERIAL_CORRELATION, serial());
        }
        return Collections.unmodifiableMap(spreads);
    }

    /// One parameter of the spread.
    public Spread spread(Parameter parameter) {
        var spread = spreads().get(parameter);
        if (spread == null) {
            throw new IllegalArgumentException("the model has no %s; it has %s"
                    .formatted(parameter, spreads().keySet()));
        }
        return spread;
    }

    private Spread residualSd() {
        var value = working.scale() * Math.sqrt(variance);
        var reach = reach(curvature.variance(0.5, new double[optimum.gradient().length]));
        return new Spread(value, new Interval(value * Math.exp(-reach), value * Math.exp(reach)));
    }

    /// A standard deviation whose square is `sigma^2` times that combination of `Lambda`.
    private Spread sd(double[] weights) {
        var natural = natural();
        var square = SymmetricMatrix.dot(weights, natural);
        if (!(square > 0)) {
            return Spread.atEdge(0);
        }
        var value = working.scale() * Math.sqrt(variance * square);
        var gradient = optimum.coordinates().gradient(optimum.w(), scaled(weights, 0.5 / square));
        var reach = reach(curvature.variance(0.5, gradient));
        return new Spread(value, new Interval(value * Math.exp(-reach), value * Math.exp(reach)));
    }

    private Spread correlation() {
        var natural = natural();
        var level = SymmetricMatrix.dot(levelWeights(), natural);
        var slope = SymmetricMatrix.dot(slopeWeights(), natural);
        var both = SymmetricMatrix.dot(bothWeights(), natural);
        if (edges.contains(Edge.NO_SPREAD_OF_PEOPLE) || edges.contains(Edge.PERFECTLY_CORRELATED_EFFECTS)) {
            return Spread.atEdge(level > 0 && slope > 0 ? Math.signum(both) : Double.NaN);
        }
        var value = both / Math.sqrt(level * slope);
        var byNatural = new double[Criterion.PARAMETERS];
        for (var i = 0; i < byNatural.length; i++) {
            byNatural[i] = (bothWeights()[i] / Math.sqrt(level * slope)
                            - value / 2 * (levelWeights()[i] / level + slopeWeights()[i] / slope))
                    / (1 - value * value);
        }
        var reach = reach(curvature.variance(0, optimum.coordinates().gradient(optimum.w(), byNatural)));
        var centre = 0.5 * Math.log((1 + value) / (1 - value));
        return new Spread(value, new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach)));
    }

    private Spread serial() {
        if (edges.contains(Edge.NO_SERIAL_CORRELATION)) {
            return Spread.atEdge(0);
        }
        var gradient = new double[optimum.gradient().length];
        gradient[gradient.length - 1] = 1;
        var reach = reach(curvature.variance(0, gradient));
        var a = optimum.w()[Coordinates.SERIAL];
        var phi = optimum.coordinates().phi(a);
        return switch (model.correlation()) {
            case NONE, AR1 -> new Spread(phi, new Interval(Math.tanh(a - reach), Math.tanh(a + reach)));
            case CAR1 -> {
                // On the scale of the log of the rate -log phi, which knows no unit of time.
                var factor = Math.exp(reach * (1 - phi) / -Math.log(phi));
                var unit = model.unitOfTime(rows);
                yield new Spread(
                        Math.pow(phi, 1 / unit),
                        new Interval(Math.pow(phi, factor / unit), Math.pow(phi, 1 / (factor * unit))));
            }
        };
    }

    private static double reach(double variance) {
        return Estimate.normal(0, Math.sqrt(variance)).interval().upper();
    }

    private double[] natural() {
        return optimum.coordinates().natural(optimum.w());
    }

    /// The slope's term was centred at `c` and divided by `s`: a level at zero is `u0 - u1 c / s`, a
    /// slope `u1 / s`.
    private double[] levelWeights() {
        var shift = working.centre() / working.unit();
        return new double[] {1, -2 * shift, shift * shift, 0};
    }

    private double[] slopeWeights() {
        return new double[] {0, 0, 1 / (working.unit() * working.unit()), 0};
    }

    private double[] bothWeights() {
        return new double[] {0, 1 / working.unit(), -working.centre() / (working.unit() * working.unit()), 0};
    }

    private static double[] scaled(double[] v, double factor) {
        var scaled = v.clone();
        for (var i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private static double[] times(double[][] matrix, double[] v) {
        var product = new double[v.length];
        for (var i = 0; i < v.length; i++) {
            product[i] = SymmetricMatrix.dot(matrix[i], v);
        }
        return product;
    }

    /// The optimum, for tests of the score.
    Descent.Point optimum() {
        return optimum;
    }
}
