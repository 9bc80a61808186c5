package limen.inference.discrete;

import static limen.inference.algebra.SymmetricMatrix.dot;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;
import limen.inference.Estimate;
import limen.inference.algebra.SymmetricMatrix;
import limen.inference.discrete.LikelihoodAnswer.Determined;
import limen.inference.discrete.LikelihoodAnswer.NotDetermined;
import limen.inference.discrete.Predictors.Kind;

/// The search for the largest likelihood, and the look whether it is a maximum or a slope without end.
///
/// Where an answer follows from the covariates without exception (separation [AlbertAnderson1984]) the likelihood
/// rises for ever and flattens; Newton's method then stops far out, where the standard error has grown beyond any that
/// data could give. That is the sign.
///
/// Two boundaries are no failure: a spread of zero, and a count that is not more scattered than a Poisson count.
final class MaximumLikelihood {
    /// On the log-odds scale, for one standard deviation of a covariate. An estimate that vague is none.
    private static final double LARGEST_ERROR = 50;

    /// A log shape beyond this is on its way to infinity.
    private static final double RUNAWAY = 12;

    /// A log shape at which a negative binomial count is a Poisson count to all digits.
    private static final double POISSON = 30;

    private static final double LOG_SHAPE_OF_START = 3;

    /// Of a log-likelihood over all people.
    static final double LARGEST_QUADRATURE_ERROR = 0.02;

    private static final int FEWEST_POINTS = 9;

    private static final double LARGEST_DECREMENT = 1e-6;

    /// In log-likelihood; a spread that gains less is zero.
    private static final double SMALLEST_GAIN = 1e-9;

    private final Predictors rows;

    MaximumLikelihood(Predictors rows) {
        this.rows = rows;
    }

    /// A maximum over the parameters that are free, and all parameters there.
    @SuppressWarnings("ArrayRecordComponent") // never leaves this class, and nobody changes it
    private record Fit(double[] all, Newton.Maximum free, boolean poisson) {
        double value() {
            return free.slope().value();
        }
    }

    /// @param people whether each person has an intercept
    LikelihoodAnswer answer(boolean people, int points) {
        try {
            return fit(new IndependentRows(rows), Starts.parameters(rows))
                    .map(alone -> people ? withIntercepts(alone, points) : answer(determined(alone)))
                    .orElseGet(() -> new NotDetermined(CannotTell.NOT_DETERMINED));
        } catch (ArithmeticException singular) {
            return new NotDetermined(CannotTell.NOT_DETERMINED);
        }
    }

    /// The larger of the maximum with a spread above zero and the one at zero.
    private LikelihoodAnswer withIntercepts(Fit alone, int points) {
        var start = Arrays.copyOf(alone.all(), rows.order() + 1);
        start[rows.order()] = 1;
        if (shape() >= 0) {
            start[shape()] = Math.min(start[shape()], LOG_SHAPE_OF_START);
        }
        var criterion = RandomIntercept.of(rows, points);
        var fit = fit(criterion, start);
        if (fit.isEmpty()) {
            return new NotDetermined(CannotTell.NOT_DETERMINED);
        }
        var found = fit.get();
        if (found.value() <= alone.value() + SMALLEST_GAIN) {
            return answer(determined(alone).map(MaximumLikelihood::withoutSpread));
        }
        // Who asks for a few points wants an approximation.
        var exact = criterion.withPoints(GaussHermite.MOST).value(found.all());
        return points >= FEWEST_POINTS && !(Math.abs(exact - found.value()) < LARGEST_QUADRATURE_ERROR)
                ? new NotDetermined(CannotTell.UNRELIABLE_QUADRATURE)
                : answer(determined(found));
    }

    private static LikelihoodAnswer answer(Optional<Determined> determined) {
        return determined
                .<LikelihoodAnswer>map(found -> found)
                .orElseGet(() -> new NotDetermined(CannotTell.NOT_DETERMINED));
    }

    private static Determined withoutSpread(Determined determined) {
        var estimates = new LinkedHashMap<>(determined.estimates());
        estimates.put(DiscreteModel.SPREAD, new Estimate(0, Double.NaN, Double.NaN));
        return new Determined(estimates, determined.logLikelihood());
    }

    private Optional<Fit> fit(Criterion criterion, double[] start) {
        var maximum = maximum(criterion, start);
        if (shape() < 0) {
            return maximum.map(found -> new Fit(found.at(), found, false));
        }
        var ordinary = maximum.filter(found -> found.at()[shape()] < RUNAWAY);
        if (ordinary.isPresent()) {
            return ordinary.map(found -> new Fit(found.at(), found, false));
        }
        var held = new Held(criterion, shape(), POISSON);
        return maximum(held, held.without(start)).map(found -> new Fit(held.with(found.at()), found, true));
    }

    /// Quadrature gives value and slope each with its own error; where they disagree about the top by more than a
    /// thousandth of a standard error, there are too few points.
    private static Optional<Newton.Maximum> maximum(Criterion criterion, double[] start) {
        return Newton.maximise(criterion, start).filter(found -> found.decrement() < LARGEST_DECREMENT);
    }

    private int shape() {
        var last = rows.order() - 1;
        return rows.parameters().get(last).kind() == Kind.LOG_SHAPE ? last : -1;
    }

    private Optional<Determined> determined(Fit fit) {
        var covariance = covariance(fit);
        var estimates = new LinkedHashMap<String, Estimate>();
        for (var i = 0; i < rows.order(); i++) {
            var parameter = rows.parameters().get(i);
            if (fit.poisson() && i == shape()) {
                estimates.put(parameter.name(), new Estimate(Double.POSITIVE_INFINITY, Double.NaN, Double.NaN));
                continue;
            }
            if (!(Math.sqrt(covariance.entry(i, i)) * unit(i) < LARGEST_ERROR)) {
                return Optional.empty();
            }
            var weights = Arrays.copyOf(rows.atZero(i), covariance.order());
            estimates.put(
                    parameter.name(),
                    Estimate.normal(dot(weights, fit.all()), Math.sqrt(covariance.quadratic(weights))));
        }
        if (covariance.order() > rows.order()) {
            var last = rows.order();
            estimates.put(
                    DiscreteModel.SPREAD,
                    Estimate.normal(Math.abs(fit.all()[last]), Math.sqrt(covariance.entry(last, last))));
        }
        return Optional.of(new Determined(estimates, fit.value()));
    }

    /// The inverse information, with zeros for a shape that is held.
    private SymmetricMatrix covariance(Fit fit) {
        var free = fit.free().slope().curvature().factor().inverse();
        if (!fit.poisson()) {
            return free;
        }
        var all = new SymmetricMatrix(free.order() + 1);
        for (var i = 0; i < free.order(); i++) {
            for (var j = 0; j <= i; j++) {
                all.add(i < shape() ? i : i + 1, j < shape() ? j : j + 1, free.entry(i, j));
            }
        }
        return all;
    }

    /// The standard deviation of a slope's covariate; 1 for everything else.
    private double unit(int parameter) {
        if (rows.parameters().get(parameter).kind() != Kind.SLOPE) {
            return 1;
        }
        var squares = 0.0;
        for (var row : rows.first()) {
            squares += row[parameter] * row[parameter];
        }
        return Math.sqrt(squares / rows.rows());
    }
}
