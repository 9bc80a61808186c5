package limen.inference.series;

import java.util.Arrays;
import limen.inference.posterior.InterpolatedMarginal;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.NormalMixture;

/*
 * Two parameters are not linear. The coordinate u of the autocorrelation takes Gauss-Legendre nodes over the range where it can be;
 * log sigma takes an evenly spaced lattice, the same for all u, walked from its peak to both sides until nothing is
 * left: for a smooth density that dies out on both sides the plain sum converges faster than any power of the step.
 * At each pair of nodes the coefficients are normal, so their posterior is a mixture of these normals.
 */
/// The deterministic integration over autocorrelation and innovation: weights and normal components of all
/// coefficients, and the density of each of the two along its nodes.
final class Integration {
    /// Pairs whose density is less than `e^-DEPTH` of the largest are left out.
    private static final double DEPTH = 18;

    /// Pairs below `e^-WEIGHTY` of the largest carry no coefficient: a mass of some 1e-6.
    private static final double WEIGHTY = 14.5;

    /// Step of log sigma in units of the posterior sd it has with many days.
    private static final double STEP = 1;

    /// More nodes are not needed where the last Legendre coefficients have fallen to this.
    private static final double RESOLVED = 2e-2;

    /// Of the largest density of sigma. Below it too much of the sum over u was left out.
    private static final double WHOLE = 1e-6;

    private static final int LATTICE_HALF = 96;

    /// Pairs of nodes for each node of u that there is room for at first; about as many are used.
    private static final int ROOM = 12;

    private final JointDensity density;
    private final AutocorrelationRange range;
    private final double step;
    private final double[] logSigma = new double[2 * LATTICE_HALF + 1];
    private final double[] variance = new double[2 * LATTICE_HALF + 1];
    private final double[] logPrior = new double[2 * LATTICE_HALF + 1];

    private GaussLegendre rule = GaussLegendre.RULES.getFirst();
    private double[] coordinate = {};
    private double[] atCoordinate = {};
    private double[] atSigma = {};
    private double[] weights = {};
    private double[] moments = {};
    private int size;
    private int topAt;
    private double top;

    Integration(JointDensity density, int rows, double start) {
        this.density = density;
        this.range = AutocorrelationRange.of(density, start);
        this.step = STEP / Math.sqrt(2.0 * rows);
        var centre = Math.log(range.variance()) / 2;
        for (var k = 0; k < logSigma.length; k++) {
            logSigma[k] = centre + (k - LATTICE_HALF) * step;
        }
        for (var tried : GaussLegendre.RULES) {
            rule = tried;
            run();
            if (rule.unresolved(atCoordinate) < RESOLVED) {
                break;
            }
        }
    }

    private void run() {
        size = 0;
        coordinate = new double[rule.size()];
        atCoordinate = new double[rule.size()];
        atSigma = new double[logSigma.length];
        weights = new double[ROOM * rule.size()];
        moments = new double[weights.length * Coefficients.MOMENTS];
        var k = LATTICE_HALF;
        var half = (range.high() - range.low()) / 2;
        for (var node = 0; node < rule.size(); node++) {
            coordinate[node] = range.low() + half * (1 + rule.node(node));
            density.turnTo(coordinate[node]);
            k = walk(node, k, rule.weight(node) * half);
        }
    }

    /// Walks along log sigma at one autocorrelation and returns where its peak is.
    private int walk(int node, int start, double weight) {
        var atStart = take(node, start, weight);
        topAt = start;
        top = atStart;
        stride(node, start, 1, atStart, weight);
        stride(node, start, -1, atStart, weight);
        return topAt;
    }

    private void stride(int node, int start, int direction, double atStart, double weight) {
        var before = atStart;
        for (var k = start + direction; k >= 0 && k < logSigma.length; k += direction) {
            var here = take(node, k, weight);
            if (here > top) {
                top = here;
                topAt = k;
            }
            if (here < floor() && here <= before) {
                return;
            }
            before = here;
        }
    }

    private double floor() {
        return range.peak() - DEPTH;
    }

    private double take(int node, int k, double weight) {
        if (variance[k] == 0) {
            variance[k] = Math.exp(2 * logSigma[k]);
            logPrior[k] = density.logPrior(variance[k], logSigma[k]);
        }
        var logDensity = density.at(variance[k], logSigma[k], logPrior[k]);
        if (logDensity >= floor()) {
            var value = Math.exp(logDensity - range.peak());
            atCoordinate[node] += value;
            atSigma[k] += weight * value;
            if (logDensity >= range.peak() - WEIGHTY) {
                add(weight * value);
            }
        }
        return logDensity;
    }

    private void add(double weight) {
        if (size == weights.length) {
            weights = Arrays.copyOf(weights, 2 * size);
            moments = Arrays.copyOf(moments, 2 * size * Coefficients.MOMENTS);
        }
        density.coefficients().moments(moments, size * Coefficients.MOMENTS);
        weights[size] = weight;
        size++;
    }

    /// The log of the integral: how probable the values were before they were seen.
    double logEvidence() {
        return range.peak() + Math.log(Arrays.stream(atSigma).sum() * step);
    }

    /// The posterior of one coefficient.
    ///
    /// @param mean prior mean
    /// @param sd prior sd, the unit of the components
    NormalMixture mixture(SeriesTerm term, double mean, double sd) {
        var centres = new double[size];
        var sds = new double[size];
        var at = Coefficients.meanOf(term);
        var spread = Coefficients.covarianceOf(term, term);
        for (var i = 0; i < size; i++) {
            centres[i] = mean + sd * moments[i * Coefficients.MOMENTS + at];
            sds[i] = sd * Math.sqrt(moments[i * Coefficients.MOMENTS + spread]);
        }
        return NormalMixture.of(Arrays.copyOf(weights, size), centres, sds);
    }

    /// The covariance of two coefficients, in units of their priors.
    double covariance(SeriesTerm a, SeriesTerm b) {
        var total = 0.0;
        var meanA = 0.0;
        var meanB = 0.0;
        var product = 0.0;
        for (var i = 0; i < size; i++) {
            var at = i * Coefficients.MOMENTS;
            var here = moments[at + Coefficients.meanOf(a)];
            var there = moments[at + Coefficients.meanOf(b)];
            total += weights[i];
            meanA += weights[i] * here;
            meanB += weights[i] * there;
            product += weights[i] * (moments[at + Coefficients.covarianceOf(a, b)] + here * there);
        }
        return product / total - meanA / total * (meanB / total);
    }

    /// The posterior of phi.
    ///
    /// @param cosines how many factors `cos(theta)` the density has: they are taken out before it is interpolated,
    ///     because their logarithm is not smooth at the ends
    Marginal autocorrelation(int cosines) {
        return InterpolatedMarginal.of(density.scale(cosines), coordinate, atCoordinate, range.low(), range.high());
    }

    /// The posterior of sigma.
    Marginal sigma() {
        var largest = Arrays.stream(atSigma).max().orElseThrow();
        return InterpolatedMarginal.of(
                new InterpolatedMarginal.Exponential(),
                logSigma,
                Arrays.stream(atSigma).map(at -> at < WHOLE * largest ? 0 : at).toArray(),
                logSigma[0],
                logSigma[logSigma.length - 1]);
    }

    /// How many pairs of autocorrelation and innovation carry the answer.
    int size() {
        return size;
    }
}
