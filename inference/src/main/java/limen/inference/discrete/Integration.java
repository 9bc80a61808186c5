package limen.inference.discrete;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import limen.inference.discrete.PosteriorAnswer.NotTold;
import limen.inference.discrete.PosteriorAnswer.Told;

/// The way to a posterior: its mode, a t distribution there, a second one with the moments that the first found, and
/// nodes of that. Where the nodes cover the posterior badly it is tried once more with four times as many; then the
/// answer is that there is none.
final class Integration {
    static final int NODES_OF_ONE = 32768;
    static final int NODES_OF_PEOPLE = 2048;

    private static final int FEWEST_NODES = 256;

    /// Quadrature points per person to choose from.
    private static final int[] POINTS = {9, 15, 25, 40};

    private static final double LARGEST_ERROR = 1e-3;
    private static final double LARGEST_ERROR_FAR_OUT = 0.1;

    private static final int ATTEMPTS = 2;

    /// The first nodes only need to begin near the top: within a third of a standard deviation.
    private static final double LARGEST_DECREMENT = 0.1;

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
            return Newton.maximise(density(likelihood(GaussHermite.MOST)), start())
                    .filter(found -> found.decrement() < LARGEST_DECREMENT)
                    .map(this::around)
                    .orElseGet(() -> new NotTold(CannotTell.NO_MAXIMUM, Optional.empty()));
        } catch (ArithmeticException flat) {
            return new NotTold(CannotTell.NO_MAXIMUM, Optional.empty());
        }
    }

    private PosteriorAnswer around(Newton.Maximum mode) {
        var proposal = new StudentProposal(mode.at(), mode.slope().curvature());
        if (!people) {
            return with(density(likelihood(1)), proposal);
        }
        var points = points(mode);
        return points.isPresent()
                ? with(density(near(mode, points.getAsInt())), proposal)
                : new NotTold(CannotTell.UNRELIABLE_QUADRATURE, Optional.empty());
    }

    private PosteriorAnswer with(PosteriorDensity density, StudentProposal proposal) {
        var found = PosteriorNodes.of(density, proposal, Math.max(nodes / 4, FEWEST_NODES));
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            found = PosteriorNodes.of(density, found.moments(), attempt == 0 ? nodes : 4 * nodes);
            if (found.diagnostics().isGood()) {
                return new Told(new DiscretePosterior(rows, density, found));
            }
        }
        return new NotTold(CannotTell.UNRELIABLE_NODES, Optional.of(found.diagnostics()));
    }

    /// The smallest number of quadrature points that is as good as the largest, also where the spread of people is two
    /// standard deviations larger than at the mode: a large spread is what quadrature finds hard.
    private OptionalInt points(Newton.Maximum mode) {
        var last = mode.at().length - 1;
        var wide = mode.at().clone();
        wide[last] += 2 * Math.sqrt(mode.slope().curvature().factor().inverse().entry(last, last));
        var exact = density(near(mode, GaussHermite.MOST));
        return Arrays.stream(POINTS)
                .filter(points -> {
                    var density = density(near(mode, points));
                    return Math.abs(density.value(mode.at()) - exact.value(mode.at())) < LARGEST_ERROR
                            && Math.abs(density.value(wide) - exact.value(wide)) < LARGEST_ERROR_FAR_OUT;
                })
                .findFirst();
    }

    private Criterion near(Newton.Maximum mode, int points) {
        var likelihood = RandomIntercept.of(rows, points);
        return likelihood.startingFrom(density(likelihood).parameters(mode.at()));
    }

    private Criterion likelihood(int points) {
        return people ? RandomIntercept.of(rows, points) : new IndependentRows(rows);
    }

    private PosteriorDensity density(Criterion likelihood) {
        return new PosteriorDensity(likelihood, rows, priors);
    }

    private double[] start() {
        var parameters = Starts.parameters(rows);
        if (people) {
            parameters = Arrays.copyOf(parameters, parameters.length + 1);
            parameters[parameters.length - 1] = 0.5;
        }
        return density(likelihood(1)).coordinates(parameters);
    }
}
