package limen.inference.series;

import java.util.Arrays;
import limen.inference.posterior.InterpolatedMarginal;
import limen.inference.posterior.Marginal;
import limen.inference.posterior.NormalMixture;

/*
 * Two parameters are not linear. Theta (phi = sin theta) takes Gauss-Legendre nodes over the range where it can be;
 * log sigma takes an evenly spaced lattice, the same for all theta, walked from its peak to both sides until nothing is
 * left: for a smooth density that dies out on both sides the plain sum converges faster than any power of the step.
 * At each pair of nodes the coefficients are normal, so their posterior is a mixture of these normals.
 */
/// The deterministic integration over autocorrelation and innovation: weights and normal components of all coefficients,
/// and the density of each of the two along its nodes.
final class Integration {
    /// Pairs whose density is less than `e^-DEPTH` of the largest are left out: a mass of some 1e-9.
    private static final double DEPTH = 21;

    /// Step of log sigma in units of the posterior sd it has with many days.
    private static final double STEP = 0.9;

    /// More doubling does not help where Gauss-Legendre coefficients have fallen to this.
    private static final double RESOLVED = 1e-3;

    private static final int LATTICE_HALF = 96;

    private final int terms;
    private final JointDensity density;
    private final AutocorrelationRange range;
    private final double step;
    private final double[] logSigma = new double[2 * LATTICE_HALF + 1];
    private final double[] variance = new double[2 * LATTICE_HALF + 1];

    private final double[] mean;
    private final double[] covariance;
    private GaussLegendre rule = GaussLegendre.RULES.getFirst();
    private double[] theta = {};
    private double[] atTheta = {};
    private double[] atSigma = {};
    private double[] weights = {};
    private double[][] means = {};
    private double[][] variances = {};
    private double[] second = {};
    private int size;
    private int topAt;
    private double top;

    Integration(CrossProducts sums, Priors priors, JointDensity density, double start) {
        this.terms = sums.order() - 1;
        this.density = density;
        this.range = AutocorrelationRange.of(density, start);
        this.step = STEP / Math.sqrt(2.0 * sums.rows());
        var centre = Math.log(range.variance()) / 2;
        for (var k = 0; k < logSigma.length; k++) {
            logSigma[k] = centre + (k - LATTICE_HALF) * step;
            variance[k] = Math.exp(2 * logSigma[k]);
        }
        this.mean = new double[terms];
        this.covariance = new double[CrossProducts.packed(terms)];
        for (var tried : GaussLegendre.RULES) {
            rule = tried;
            run();
            if (rule.unresolved(atTheta) < RESOLVED) {
                break;
            }
        }
    }

    private void run() {
        size = 0;
        theta = new double[rule.size()];
        atTheta = new double[rule.size()];
        atSigma = new double[logSigma.length];
        second = new double[CrossProducts.packed(terms)];
        weights = new double[0];
        means = new double[terms][0];
        variances = new double[terms][0];
        grow(8 * rule.size());
        var k = LATTICE_HALF;
        var half = (range.high() - range.low()) / 2;
        for (var node = 0; node < rule.size(); node++) {
            theta[node] = range.low() + half * (1 + rule.node(node));
            density.turnTo(theta[node]);
            k = walk(node, k, rule.weight(node) * half);
        }
    }

    /// Walks along log sigma at one theta and returns where its peak is.
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
        var logDensity = density.at(variance[k], logSigma[k]);
        if (logDensity >= floor()) {
            var value = Math.exp(logDensity - range.peak());
            atTheta[node] += value;
            atSigma[k] += weight * value;
            add(weight * value, variance[k]);
        }
        return logDensity;
    }

    private void add(double weight, double sigmaSquared) {
        if (size == weights.length) {
            grow(2 * size);
        }
        density.coefficients().means(mean);
        density.coefficients().covariance(sigmaSquared, covariance);
        weights[size] = weight;
        for (int i = 0, at = 0; i < terms; i++) {
            for (var j = 0; j <= i; j++, at++) {
                second[at] += weight * (covariance[at] + mean[i] * mean[j]);
            }
            means[i][size] = mean[i];
            variances[i][size] = covariance[at - 1];
        }
        size++;
    }

    private void grow(int length) {
        weights = Arrays.copyOf(weights, length);
        for (var term = 0; term < terms; term++) {
            means[term] = Arrays.copyOf(means[term], length);
            variances[term] = Arrays.copyOf(variances[term], length);
        }
    }

    /// The log of the integral: how probable the values were before they were seen.
    double logEvidence() {
        return range.peak() + Math.log(total() * step);
    }

    private double total() {
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            sum += weights[i];
        }
        return sum;
    }

    /// The posterior of one coefficient.
    ///
    /// @param mean prior mean
    /// @param sd prior sd, the unit of the components
    NormalMixture mixture(int term, double mean, double sd) {
        var centres = new double[size];
        var sds = new double[size];
        for (var i = 0; i < size; i++) {
            centres[i] = mean + sd * means[term][i];
            sds[i] = sd * Math.sqrt(variances[term][i]);
        }
        return NormalMixture.of(Arrays.copyOf(weights, size), centres, sds);
    }

    /// The mean of the product of two coefficients, in units of their priors.
    double meanProduct(int i, int j) {
        return second[CrossProducts.packed(Math.max(i, j)) + Math.min(i, j)] / total();
    }

    /// The posterior of phi.
    ///
    /// @param cosines how many factors `cos(theta)` the density has: they are taken out before it is interpolated,
    ///     because their logarithm is not smooth at the ends
    Marginal autocorrelation(int cosines) {
        return InterpolatedMarginal.of(
                new InterpolatedMarginal.Sine(cosines), theta, atTheta, range.low(), range.high());
    }

    /// The posterior of sigma.
    Marginal sigma() {
        return InterpolatedMarginal.of(
                new InterpolatedMarginal.Exponential(),
                logSigma,
                atSigma,
                logSigma[0],
                logSigma[logSigma.length - 1]);
    }

    /// How many pairs of autocorrelation and innovation carry the answer.
    int size() {
        return size;
    }
}
