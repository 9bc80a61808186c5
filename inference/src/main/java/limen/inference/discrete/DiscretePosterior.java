package limen.inference.discrete;

import static limen.inference.algebra.SymmetricMatrix.dot;

import java.util.ArrayList;
import java.util.List;
import limen.inference.discrete.NodeMarginal.Scale;
import limen.inference.posterior.Marginal;

/// What is known about the numbers of a model after the data.
public final class DiscretePosterior {
    private static final int AVERAGING_POINTS = 41;

    private final Predictors rows;
    private final PosteriorDensity density;
    private final PosteriorNodes nodes;

    DiscretePosterior(Predictors rows, PosteriorDensity density, PosteriorNodes nodes) {
        this.rows = rows;
        this.density = density;
        this.nodes = nodes;
    }

    /// The names of all quantities, as in [LikelihoodAnswer.Determined#estimates()].
    public List<String> names() {
        var names = new ArrayList<String>();
        rows.parameters().forEach(parameter -> names.add(parameter.name()));
        if (hasSpread()) {
            names.add(DiscreteModel.SPREAD);
        }
        return names;
    }

    private boolean hasSpread() {
        return density.order() > rows.order();
    }

    /// The posterior of one quantity: a slope, the log-odds or the logarithm of a mean where all covariates are zero,
    /// a threshold there, the log shape of a count, the spread of people.
    public Marginal of(String name) {
        var index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no quantity \"%s\"; there are %s".formatted(name, names()));
        }
        if (index == rows.order()) {
            return marginal(at -> Math.exp(at[index]), Scale.LOGARITHM);
        }
        var weights = rows.atZero(index);
        return marginal(at -> dot(weights, density.parameters(at)), Scale.PLAIN);
    }

    /// The posterior of any number that follows from the model's own parameters.
    Marginal marginal(PosteriorNodes.Quantity quantity, Scale scale) {
        return new NodeMarginal(nodes.values(quantity), nodes.weights(), scale);
    }

    /// The probability of a yes where the covariates are these: the mean over people, not a typical person's. Of one
    /// person's model, that person's.
    ///
    /// @throws IllegalStateException if the answers are not yes or no
    public Marginal probability(double... covariates) {
        if (!(rows.likelihood() instanceof Bernoulli)) {
            throw new IllegalStateException("the answers are no yes or no: %s".formatted(rows.likelihood()));
        }
        if (covariates.length != rows.means().length) {
            throw new IllegalArgumentException(
                    "%d covariates; expected %d".formatted(covariates.length, rows.means().length));
        }
        var rule = GaussHermite.of(AVERAGING_POINTS);
        return marginal(
                at -> {
                    var parameters = density.parameters(at);
                    var eta = parameters[0];
                    for (var term = 0; term < covariates.length; term++) {
                        eta += parameters[1 + term] * (covariates[term] - rows.means()[term]);
                    }
                    return hasSpread() ? rule.meanLogistic(eta, parameters[rows.order()]) : Likelihood.logistic(eta);
                },
                Scale.LOGIT);
    }

    /// The logarithm of the probability of the answers under model and priors; differences between models of the same
    /// answers are log Bayes factors.
    public double logEvidence() {
        return nodes.logEvidence();
    }

    public NodeDiagnostics diagnostics() {
        return nodes.diagnostics();
    }
}
