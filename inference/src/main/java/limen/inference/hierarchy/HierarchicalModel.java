package limen.inference.hierarchy;

import static limen.inference.hierarchy.SmoothedMarginal.Link.EXP;
import static limen.inference.hierarchy.SmoothedMarginal.Link.TANH;

import java.util.ArrayList;
import java.util.List;
import limen.inference.posterior.Marginal;
import limen.inference.series.Likelihood;

/// A level and an effect for everybody, alike but not the same:
///
/// ```
/// y_it = (b0 + u0_i) + (b1 + u1_i) active_it + b2 time_it + e_it
/// (u0_i, u1_i) ~ N(0, D R D)      e_it: first-order autoregressive within a person
/// ```
///
/// Coefficients and people's effects are integrated in closed form, the five hyper-parameters over quasi-random nodes:
/// the same data give the same answer, without sampling noise.
///
/// @param nodes how many, a power of two; more cost time in proportion
public record HierarchicalModel(StudyPriors priors, Likelihood likelihood, int nodes) {
    /// More would fill the memory sooner than improve the answer.
    static final int MOST_NODES = 1 << 17;

    public HierarchicalModel {
        if (nodes < 64 || nodes > MOST_NODES || Integer.bitCount(nodes) != 1) {
            throw new IllegalArgumentException(
                    "%d nodes; expected a power of two from 64 to %d".formatted(nodes, MOST_NODES));
        }
    }

    /// The model of an item answered from `least` to `most`, exact for gaps, with as many nodes as printing needs.
    public static HierarchicalModel ofRange(double least, double most) {
        return new HierarchicalModel(StudyPriors.forRange(least, most), Likelihood.STATIONARY, Ladder.DEFAULT_NODES);
    }

    /// The posterior, or why there is none.
    public HierarchicalResult fit(StudySeries study) {
        return fit(study, Ladder.of(nodes));
    }

    HierarchicalResult fit(StudySeries study, Ladder ladder) {
        var look = new FirstLook(study, priors.series().interceptMean());
        var refusal = look.refusal();
        if (refusal.isPresent()) {
            return new HierarchicalResult.NotEstimable(refusal.get(), study.answered(), study.missing());
        }
        var density = new HyperDensity(
                new CrossProducts(study, likelihood, priors.series().interceptMean()), priors);
        var proposal = Mode.proposal(density, look.start(), look.unit());
        return Integration.of(density, proposal, ladder)
                .map(integration -> posterior(study, integration))
                .orElseGet(() -> new HierarchicalResult.NotEstimable(
                        "neither nodes nor chains settled on an answer that could be trusted",
                        study.answered(),
                        study.missing()));
    }

    private HierarchicalResult posterior(StudySeries study, Integration integration) {
        var nodes = integration.nodes();
        var active = coefficient(nodes, 1, 0);
        var population = new PopulationEffect(
                coefficient(nodes, 0, priors.series().interceptMean()),
                active,
                coefficient(nodes, 2, 0),
                Condensed.mixture(nodes.weights, nodes.termMeans[1], nodes.newPersonSds));
        var spread = new Spread(
                SmoothedMarginal.of(nodes.weights, nodes.theta[0], TANH),
                SmoothedMarginal.of(nodes.weights, nodes.theta[1], EXP),
                SmoothedMarginal.of(nodes.weights, logResidual(nodes), EXP),
                SmoothedMarginal.of(nodes.weights, nodes.theta[2], EXP),
                SmoothedMarginal.of(nodes.weights, nodes.theta[3], EXP),
                SmoothedMarginal.of(nodes.weights, nodes.theta[4], TANH));
        return new HierarchicalPosterior(
                population,
                spread,
                people(study, nodes),
                integration.logEvidence(),
                study.answered(),
                study.missing(),
                integration.diagnostics());
    }

    private static Marginal coefficient(WeightedNodes nodes, int term, double centre) {
        var means = nodes.termMeans[term].clone();
        for (var i = 0; i < means.length; i++) {
            means[i] += centre;
        }
        return Condensed.mixture(nodes.weights, means, nodes.termSds[term]);
    }

    /// A day's spread around a person's line, on the log scale: `sigma^2/(1 - phi^2)`, where the series is stationary.
    private double[] logResidual(WeightedNodes nodes) {
        var log = nodes.theta[1].clone();
        switch (likelihood) {
            case STATIONARY -> {
                for (var i = 0; i < log.length; i++) {
                    log[i] += Math.log(Math.cosh(nodes.theta[0][i]));
                }
            }
            case CONDITIONAL -> {}
        }
        return log;
    }

    private static List<PersonEffect> people(StudySeries study, WeightedNodes nodes) {
        var people = new ArrayList<PersonEffect>();
        for (var i = 0; i < study.people().size(); i++) {
            var person = study.people().get(i);
            people.add(new PersonEffect(
                    person.id(),
                    person.answered(true),
                    person.answered(false),
                    person.missing(),
                    Condensed.mixture(nodes.weights, nodes.personMeans[i], nodes.personSds[i])));
        }
        return people;
    }
}
