package limen.inference.discrete;

import java.util.ArrayList;
import java.util.List;
import limen.inference.algebra.SymmetricMatrix;
import limen.inference.discrete.Predictors.Kind;

/// Log-likelihood plus log-prior, in coordinates that range over all numbers (see [Coordinate]). The Jacobian is in it,
/// so that it is a density of the coordinates and integrates to the evidence.
final class PosteriorDensity implements Criterion {
    private final Criterion likelihood;
    private final List<Kind> kinds;
    private final Priors priors;
    private final double constant;

    PosteriorDensity(Criterion likelihood, Predictors rows, Priors priors) {
        this.likelihood = likelihood;
        var all = new ArrayList<Kind>();
        rows.parameters().forEach(parameter -> all.add(parameter.kind()));
        if (likelihood.order() > all.size()) {
            all.add(Kind.SPREAD);
        }
        this.kinds = List.copyOf(all);
        this.priors = priors;
        // Thresholds are draws in order: that many orders of the same draws give the same thresholds.
        var orders = 0.0;
        var thresholds = 1;
        for (var kind : kinds) {
            if (kind == Kind.HIGHER_THRESHOLD) {
                orders += Math.log(++thresholds);
            }
        }
        this.constant = orders;
    }

    @Override
    public int order() {
        return kinds.size();
    }

    /// The model's own parameters at these coordinates.
    double[] parameters(double[] coordinates) {
        var parameters = new double[coordinates.length];
        for (var i = 0; i < parameters.length; i++) {
            parameters[i] = from(i, parameters)
                    + Coordinate.of(kinds.get(i), coordinates[i]).t();
        }
        return parameters;
    }

    /// The coordinates of a model's own parameters.
    double[] coordinates(double[] parameters) {
        var coordinates = new double[parameters.length];
        for (var i = 0; i < parameters.length; i++) {
            coordinates[i] = Coordinate.at(kinds.get(i), parameters[i] - from(i, parameters));
        }
        return coordinates;
    }

    /// From where a parameter is measured: a higher threshold from the one below, all others from zero.
    private double from(int i, double[] parameters) {
        return kinds.get(i) == Kind.HIGHER_THRESHOLD ? parameters[i - 1] : 0;
    }

    @Override
    public double value(double[] coordinates) {
        var parameters = parameters(coordinates);
        var prior = constant;
        for (var i = 0; i < parameters.length; i++) {
            prior += PriorDensity.of(kinds.get(i), parameters[i], priors).value()
                    + Coordinate.of(kinds.get(i), coordinates[i]).logFirst();
        }
        return prior == Double.NEGATIVE_INFINITY ? prior : prior + likelihood.value(parameters);
    }

    @Override
    public Slope slope(double[] coordinates) {
        var order = order();
        var parameters = parameters(coordinates);
        var inner = likelihood.slope(parameters);
        var value = constant + inner.value();
        var gradient = inner.gradient().clone();
        var information = new SymmetricMatrix(order);
        information.add(inner.curvature());
        for (var i = 0; i < order; i++) {
            var prior = PriorDensity.of(kinds.get(i), parameters[i], priors);
            value += prior.value();
            gradient[i] += prior.first();
            information.add(i, i, -prior.second());
        }
        // parameters = M t(psi), M of ones and zeros: derivatives by the chain rule.
        var jacobian = jacobian(coordinates);
        var outer = new double[order];
        var transformed = new SymmetricMatrix(order);
        for (var i = 0; i < order; i++) {
            for (var k = i; k < order; k++) {
                outer[i] += gradient[k] * jacobian[k][i];
            }
            for (var j = 0; j <= i; j++) {
                var sum = 0.0;
                for (var k = i; k < order; k++) {
                    if (jacobian[k][i] != 0) {
                        for (var l = j; l < order; l++) {
                            sum += jacobian[k][i] * information.entry(k, l) * jacobian[l][j];
                        }
                    }
                }
                transformed.add(i, j, sum);
            }
            var coordinate = Coordinate.of(kinds.get(i), coordinates[i]);
            transformed.add(i, i, -outer[i] * coordinate.second() / coordinate.first() - coordinate.logFirstSecond());
            outer[i] += coordinate.logFirstFirst();
            value += coordinate.logFirst();
        }
        return new Slope(value, outer, transformed);
    }

    /// `[parameter][coordinate]`: a threshold moves with the lowest one and with every distance below it.
    private double[][] jacobian(double[] coordinates) {
        var jacobian = new double[order()][order()];
        for (var i = 0; i < jacobian.length; i++) {
            if (kinds.get(i) == Kind.HIGHER_THRESHOLD) {
                jacobian[i] = jacobian[i - 1].clone();
            }
            jacobian[i][i] = Coordinate.of(kinds.get(i), coordinates[i]).first();
        }
        return jacobian;
    }
}
