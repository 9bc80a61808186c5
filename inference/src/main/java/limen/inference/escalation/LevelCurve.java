package limen.inference.escalation;

import java.util.List;
import java.util.stream.IntStream;
import limen.inference.Interval;
import limen.inference.quadrature.GaussRule;

/// How sure the continual reassessment is of each level: the distribution of its one parameter,
/// read at every level.
///
/// `P(event at level j)` falls as the parameter rises, so a quantile of the one is the opposite
/// quantile of the other. Mass up to a point is that of the whole panels below it and of the rule
/// on the piece of the panel that is left; nothing is interpolated and nothing drawn.
public final class LevelCurve {
    private static final GaussRule RULE = GaussRule.legendre(20);
    private static final int PANELS = 64;
    private static final double REACH = 10;
    private static final int HALVINGS = 60;

    private final ContinualReassessment model;
    private final List<Observed> people;
    private final double[] below = new double[PANELS + 1];
    private final double width;
    private final double lowest;
    private final double peak;

    LevelCurve(ContinualReassessment model, List<Observed> people) {
        this.model = model;
        this.people = List.copyOf(people);
        var sd = Math.sqrt(model.variance());
        this.lowest = -REACH * sd;
        this.width = 2 * REACH * sd / PANELS;
        this.peak = peak();
        for (var panel = 0; panel < PANELS; panel++) {
            below[panel + 1] = below[panel] + mass(edge(panel), edge(panel + 1));
        }
    }

    /// For each level the interval in which the probability lies with this posterior probability,
    /// the same outside it on either side.
    ///
    /// @param share such as 0.95
    public List<Interval> intervals(double share) {
        var tail = (1 - share) / 2;
        var low = quantile(tail);
        var high = quantile(1 - tail);
        return IntStream.rangeClosed(1, model.skeleton().levels())
                .mapToObj(level -> new Interval(model.probability(level, high), model.probability(level, low)))
                .toList();
    }

    /// The posterior probability that the event is more probable than this at a level.
    public double exceeds(int level, double probability) {
        return before(Math.log(Math.log(probability) / Math.log(model.skeleton().at(level))));
    }

    /// The share of the posterior below a value of the parameter.
    private double before(double a) {
        if (a <= lowest) {
            return 0;
        }
        var panel = (int) Math.min(PANELS - 1.0, Math.floor((a - lowest) / width));
        var whole = below[panel] + mass(edge(panel), Math.min(a, edge(panel + 1)));
        return Math.min(1, whole / below[PANELS]);
    }

    private double quantile(double share) {
        var low = lowest;
        var high = edge(PANELS);
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (before(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double edge(int panel) {
        return lowest + width * panel;
    }

    private double mass(double from, double to) {
        var sum = 0.0;
        for (var i = 0; i < RULE.size(); i++) {
            var a = from + (to - from) * (RULE.node(i) + 1) / 2;
            sum += RULE.weight(i) * Math.exp(model.logDensity(a, people) - peak);
        }
        return sum * (to - from) / 2;
    }

    /// About the largest value of the logarithm, so that no weight overflows and not all vanish.
    private double peak() {
        var best = Double.NEGATIVE_INFINITY;
        for (var i = 0; i <= PANELS * RULE.size(); i++) {
            best = Math.max(best, model.logDensity(lowest + width * i / RULE.size(), people));
        }
        return best;
    }
}
