package limen.inference.discrete;

import java.util.Arrays;
import java.util.Optional;
import limen.inference.discrete.PosteriorAnswer.NotTold;
import limen.inference.discrete.PosteriorAnswer.Told;

/// The way to a posterior: its mode, a t distribution there, a second one with the moments that the first found, and
/// nodes of that. Where the nodes cover the posterior badly it is tried once more with four times as many; then the
/// answer is that there is none.
final class Integration {
    static final int NODES_OF_ONE = 8192;
    static final int NODES_OF_PEOPLE = 2048;

    /// Points per person inside the posterior: its nodes are off by more than fifteen points are.
    static final int POINTS = 15;

    private static final int ATTEMPTS = 2;

    private final Predictors rows;
    private final boolean people;
    private final Priors priors;
    private final int nodes;

    Integration(Predictors rows, boolean people, Priors priors, int nodes) {
        this.rows = rows;
        this.people = people;
        this.priors = priors;
        this.nodes = nodes;
    }

    PosteriorAnswer answer() {
        try {
            return Newton.maximise(density(Optional.empty()), start())
                    .map(this::around)
                    .orElseGet(() -> new NotTold(CannotTell.NO_MAXIMUM, Optional.empty()));
        } catch (ArithmeticException flat) {
            return new NotTold(CannotTell.NO_MAXIMUM, Optional.empty());
        }
    }

    private PosteriorAnswer around(Newton.Maximum mode) {
        var density = density(Optional.of(mode.at()));
        var proposal = new StudentProposal(mode.at(), mode.slope().curvature());
        var found = PosteriorNodes.of(density, proposal, nodes / 4);
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            found = PosteriorNodes.of(density, found.moments(), attempt == 0 ? nodes : 4 * nodes);
            if (found.diagnostics().isGood()) {
                return new Told(new DiscretePosterior(rows, density, found));
            }
        }
        return new NotTold(CannotTell.UNRELIABLE_NODES, Optional.of(found.diagnostics()));
    }

    private PosteriorDensity density(Optional<double[]> near) {
        if (!people) {
            return new PosteriorDensity(new IndependentRows(rows), rows, priors);
        }
        var likelihood = RandomIntercept.of(rows, POINTS);
        var density = new PosteriorDensity(likelihood, rows, priors);
        return near.map(at -> density.with(likelihood.startingFrom(density.parameters(at)), rows))
                .orElse(density);
    }

    private double[] start() {
        var parameters = Starts.parameters(rows);
        if (people) {
            parameters = Arrays.copyOf(parameters, parameters.length + 1);
            parameters[parameters.length - 1] = 0.5;
        }
        return density(Optional.empty()).coordinates(parameters);
    }
}
