package limen.inference.escalation;

import java.util.List;
import java.util.stream.IntStream;
import limen.inference.quadrature.GaussRule;

/// The continual reassessment method (O'Quigley, Pepe and Fisher 1990) in its power form,
/// `P(event at level j) = skeleton_j ^ exp(a)`, `a ~ N(0, variance)`.
///
/// Somebody still being watched counts with the share of the window that has passed (TITE-CRM, Cheung
/// and Chappell 2000): the likelihood of an event is `p`, of none so far `1 - w p`. The one parameter
/// is integrated by a Gauss rule on the prior's own scale; nothing is drawn.
///
/// @param variance of the prior of `a`; 1.34 is the usual one
public record ContinualReassessment(Skeleton skeleton, double variance) {
    /// The prior variance in general use with this form (O'Quigley and Shen 1996).
    public static final double USUAL_VARIANCE = 1.34;

    /// The posterior is smooth, but with hundreds of people narrow against the prior: panels, each
    /// with a rule.
    private static final GaussRule RULE = GaussRule.legendre(20);
    private static final int PANELS = 64;
    private static final double REACH = 10;

    public ContinualReassessment {
        if (!(variance > 0)) {
            throw new IllegalArgumentException("a prior variance of %s; expected > 0".formatted(variance));
        }
    }

    /// What is known of each level after these people.
    public Knowledge after(List<Observed> people) {
        var levels = skeleton.levels();
        requireLevels(people);
        var sd = Math.sqrt(variance);
        var width = 2 * REACH / PANELS;
        var places = new double[PANELS * RULE.size()];
        var logs = new double[places.length];
        var best = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < places.length; i++) {
            var panel = i / RULE.size();
            var node = i % RULE.size();
            places[i] = (-REACH + width * (panel + (RULE.node(node) + 1) / 2)) * sd;
            logs[i] = Math.log(RULE.weight(node)) + logDensity(places[i], people);
            best = Math.max(best, logs[i]);
        }
        var sums = new Sums(levels);
        for (var i = 0; i < places.length; i++) {
            sums.add(Math.exp(logs[i] - best), places[i]);
        }
        return sums.knowledge();
    }

    /// How sure that knowledge is.
    public LevelCurve curve(List<Observed> people) {
        requireLevels(people);
        return new LevelCurve(this, people);
    }

    private void requireLevels(List<Observed> people) {
        for (var person : people) {
            if (person.level() > skeleton.levels()) {
                throw new IllegalArgumentException(
                        "somebody at level %d; the skeleton has %d".formatted(person.level(), skeleton.levels()));
            }
        }
    }

    /// Prior and likelihood of the parameter, as a logarithm up to a constant.
    double logDensity(double a, List<Observed> people) {
        var sum = -a * a / (2 * variance);
        for (var person : people) {
            // log p = exp(a) log skeleton; keeping the logarithm keeps tiny probabilities apart from zero.
            var logP = Math.exp(a) * Math.log(skeleton.at(person.level()));
            sum += person.event() ? logP : Math.log1p(-person.watched() * Math.exp(logP));
        }
        return sum;
    }

    double probability(int level, double a) {
        return Math.exp(Math.exp(a) * Math.log(skeleton.at(level)));
    }

    /// Weighted sums over the nodes.
    private final class Sums {
        private final double[] probabilities;
        private double weight;
        private double first;
        private double second;

        Sums(int levels) {
            probabilities = new double[levels];
        }

        void add(double w, double a) {
            weight += w;
            first += w * a;
            second += w * a * a;
            for (var level = 1; level <= probabilities.length; level++) {
                probabilities[level - 1] += w * probability(level, a);
            }
        }

        Knowledge knowledge() {
            var mean = first / weight;
            return new Knowledge(
                    mean,
                    second / weight - mean * mean,
                    IntStream.rangeClosed(1, probabilities.length)
                            .mapToObj(level -> probability(level, mean))
                            .toList(),
                    IntStream.range(0, probabilities.length)
                            .mapToObj(i -> probabilities[i] / weight)
                            .toList());
        }
    }

    /// The posterior of the one parameter, and what it says about each level.
    ///
    /// @param plugIn the probability of each level at the posterior mean of `a`
    /// @param mean the posterior mean of each level's probability: the more careful of the two
    public record Knowledge(double parameterMean, double parameterVariance, List<Double> plugIn, List<Double> mean) {
        public Knowledge {
            plugIn = List.copyOf(plugIn);
            mean = List.copyOf(mean);
        }

        /// The level whose plug-in probability is nearest to the target; the lower of two that are as
        /// near.
        public int nearest(double target) {
            var nearest = 1;
            for (var level = 2; level <= plugIn.size(); level++) {
                if (Math.abs(plugIn.get(level - 1) - target) < Math.abs(plugIn.get(nearest - 1) - target)) {
                    nearest = level;
                }
            }
            return nearest;
        }
    }
}
