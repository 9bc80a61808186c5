package limen.inference.sequential;

import java.util.ArrayList;
import java.util.List;
import limen.inference.quadrature.GaussRule;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The distribution of the test statistic at each look, of studies that no earlier look has stopped.
///
/// The score `S = Z sqrt t` gathers independent normal increments, so its density goes from look to
/// look by `g_k(s) = integral over the continuation region of g_{k-1}(u) phi((s - u - theta d) / sqrt
/// d) / sqrt d du`, `d = t_k - t_{k-1}` [ArmitageMcPhersonRowe1969]. The integral is taken by
/// Gauss-Legendre rules on panels no wider than the increment's standard deviation, exact to about 12
/// digits.
final class ScoreProcess {
    private static final int POINTS = 10;
    private static final GaussRule RULE = GaussRule.legendre(POINTS);
    /// Farther out than this many standard deviations lies less than 1e-18.
    private static final double FARTHEST = 9;

    private final double drift;
    private double fraction;
    private List<Mass> masses = List.of(new Mass(0, 1));

    /// A point of the score and the share of studies there.
    private record Mass(double score, double share) {}

    /// @param drift the expected test statistic at the end, `theta`
    ScoreProcess(double drift) {
        this.drift = drift;
    }

    /// The chance of a statistic above `z` at that later look, with no stop before.
    double above(double z, double later) {
        var step = later - fraction;
        var sd = Math.sqrt(step);
        var limit = z * Math.sqrt(later);
        var chance = 0.0;
        for (var mass : masses) {
            chance += mass.share() * upperTail((limit - mass.score() - drift * step) / sd);
        }
        return chance;
    }

    /// The chance of a statistic below `z` at that later look, with no stop before.
    double below(double z, double later) {
        var step = later - fraction;
        var sd = Math.sqrt(step);
        var limit = z * Math.sqrt(later);
        var chance = 0.0;
        for (var mass : masses) {
            chance += mass.share() * upperTail((mass.score() + drift * step - limit) / sd);
        }
        return chance;
    }

    /// Goes on to that look with the studies whose statistic lies between.
    ///
    /// @param next the fraction of the look after it, which the panels must suit
    void advance(double later, double lower, double upper, double next) {
        var root = Math.sqrt(later);
        var low = Math.max(lower * root, drift * later - FARTHEST * root);
        var high = Math.min(upper * root, drift * later + FARTHEST * root);
        var step = later - fraction;
        var sd = Math.sqrt(step);
        var width = Math.min(sd, Math.sqrt(next - later));
        var panels = Math.max(1, (int) Math.ceil((high - low) / width));
        var kept = new ArrayList<Mass>(panels * POINTS);
        for (var panel = 0; panel < panels && high > low; panel++) {
            var half = (high - low) / panels / 2;
            var centre = low + (2 * panel + 1) * half;
            for (var i = 0; i < POINTS; i++) {
                var score = centre + half * RULE.node(i);
                var density = 0.0;
                for (var mass : masses) {
                    var z = (score - mass.score() - drift * step) / sd;
                    density += mass.share() * Math.exp(-0.5 * z * z);
                }
                kept.add(new Mass(score, half * RULE.weight(i) * density / (sd * Math.sqrt(2 * Math.PI))));
            }
        }
        masses = kept;
        fraction = later;
    }

    private static double upperTail(double z) {
        return NormalDistribution.of(0, 1).survivalProbability(z);
    }
}
